/** The channels that the field's articles name: where customers meet a company. */
import type { ChannelKind } from '../model/model.ts';
import type { Words } from './words.ts';

/** `names` may include the words of other languages that people use as they are. */
interface ChannelEntry {
  readonly kind: ChannelKind;
  readonly names: Words;
}

const entries = {
  web: {
    kind: 'digital',
    names: {
      en: ['Website', 'Web', 'Site', 'Web page', 'Home page'],
      sv: ['Webbplats', 'Webb', 'Hemsida', 'Webbsida'],
      nb: ['Nettsted', 'Nettside', 'Web', 'Hjemmeside', 'Nett'],
      da: ['Hjemmeside', 'Web', 'Website', 'Webside'],
      nl: ['Website', 'Web', 'Site', 'Webpagina'],
    },
  },
  webshop: {
    kind: 'digital',
    names: {
      en: ['Web shop', 'Online shop', 'Online store', 'E-commerce'],
      sv: ['Webbutik', 'Nätbutik', 'E-handel'],
      nb: ['Nettbutikk', 'Netthandel'],
      da: ['Webshop', 'Netbutik', 'e-Shop'],
      nl: ['Webwinkel', 'Webshop', 'Onlinewinkel'],
    },
  },
  app: {
    kind: 'digital',
    names: {
      en: ['App', 'Mobile app'],
      sv: ['App', 'Mobilapp'],
      nb: ['App', 'Mobilapp'],
      da: ['App', 'Mobilapp'],
      nl: ['App', 'Mobiele app'],
    },
  },
  'social-media': {
    kind: 'digital',
    names: {
      en: ['Social media', 'Social'],
      sv: ['Sociala medier', 'Sociala kanaler'],
      nb: ['Sosiale medier', 'SoMe'],
      da: ['Sociale medier', 'SoMe'],
      nl: ['Sociale media', 'Social media', 'Socials'],
    },
  },
  email: {
    kind: 'digital',
    names: {
      en: ['E-mail', 'Email', 'Mail'],
      sv: ['E-post', 'Mejl', 'Mail', 'E-mail'],
      nb: ['E-post', 'Epost', 'Mail', 'E-mail'],
      da: ['E-mail', 'Mail', 'E-post'],
      nl: ['E-mail', 'Email', 'Mail'],
    },
  },
  'text-message': {
    kind: 'digital',
    names: {
      en: ['Text message', 'SMS', 'Text'],
      sv: ['SMS', 'Sms-meddelande', 'Textmeddelande'],
      nb: ['SMS', 'Tekstmelding'],
      da: ['SMS', 'Sms-besked', 'Tekstbesked'],
      nl: ['Sms', 'Tekstbericht', 'Sms-bericht'],
    },
  },
  chat: {
    kind: 'digital',
    names: {
      en: ['Chat', 'Live chat'],
      sv: ['Chatt', 'Livechatt', 'Chat'],
      nb: ['Chat', 'Nettprat', 'Chatt'],
      da: ['Chat', 'Livechat'],
      nl: ['Chat', 'Livechat'],
    },
  },
  display: {
    kind: 'digital',
    names: {
      en: ['Display', 'Banner', 'Online ads'],
      sv: ['Display', 'Banner', 'Webbannonser'],
      nb: ['Display', 'Banner', 'Nettannonser'],
      da: ['Display', 'Banner', 'Netannoncer'],
      nl: ['Display', 'Banner', 'Onlineadvertenties'],
    },
  },
  'search-engine': {
    kind: 'digital',
    names: {
      en: ['Search engine', 'Search'],
      sv: ['Sökmotor', 'Sök'],
      nb: ['Søkemotor', 'Søk'],
      da: ['Søgemaskine', 'Søgning'],
      nl: ['Zoekmachine', 'Zoeken'],
    },
  },
  'review-site': {
    kind: 'digital',
    names: {
      en: ['Review site', 'Reviews'],
      sv: ['Recensionssajt', 'Omdömessajt'],
      nb: ['Anmeldelsesside', 'Omtaleside'],
      da: ['Anmeldelsesside', 'Anmeldersite'],
      nl: ['Reviewsite', 'Beoordelingssite'],
    },
  },
  forum: {
    kind: 'digital',
    names: {
      en: ['Forum', 'Community'],
      sv: ['Forum', 'Webbforum', 'Community'],
      nb: ['Forum', 'Nettforum'],
      da: ['Forum', 'Netforum', 'Community'],
      nl: ['Forum', 'Community'],
    },
  },
  product: {
    kind: 'digital',
    names: {
      en: ['Software', 'The product itself'],
      sv: ['Programvara', 'Själva produkten'],
      nb: ['Programvare', 'Selve produktet'],
      da: ['Software', 'Selve produktet'],
      nl: ['Software', 'Het product zelf'],
    },
  },
  phone: {
    kind: 'voice',
    names: {
      en: ['Phone', 'Telephone', 'Call'],
      sv: ['Telefon', 'Samtal'],
      nb: ['Telefon', 'Telefonsystem'],
      da: ['Telefon', 'Opkald'],
      nl: ['Telefoon', 'Bellen'],
    },
  },
  store: {
    kind: 'physical',
    names: {
      en: ['Shop', 'Store', 'Showroom'],
      sv: ['Butik', 'Affär', 'Bilhall'],
      nb: ['Butikk', 'Forretning'],
      da: ['Butik', 'Forretning'],
      nl: ['Winkel', 'Showroom', 'Zaak'],
    },
  },
  office: {
    kind: 'physical',
    names: {
      en: ['Office', 'Branch'],
      sv: ['Kontor'],
      nb: ['Kontor'],
      da: ['Kontor', 'Filial'],
      nl: ['Kantoor', 'Filiaal'],
    },
  },
  fair: {
    kind: 'physical',
    names: {
      en: ['Trade fair', 'Fair', 'Event'],
      sv: ['Mässa', 'Evenemang'],
      nb: ['Messe', 'Arrangement'],
      da: ['Messe', 'Arrangement'],
      nl: ['Beurs', 'Evenement'],
    },
  },
  meeting: {
    kind: 'person',
    names: {
      en: ['Meeting', 'In person', 'Visit'],
      sv: ['Möte', 'Besök', 'Personligt möte'],
      nb: ['Møte', 'Besøk', 'Personlig møte'],
      da: ['Møde', 'Besøg', 'Personligt møde'],
      nl: ['Gesprek', 'Bezoek', 'Persoonlijk gesprek'],
    },
  },
  courier: {
    kind: 'person',
    names: {
      en: ['Courier', 'Parcel service', 'Carrier'],
      sv: ['Bud', 'Paketombud', 'Fraktbolag'],
      nb: ['Bud', 'Budbil', 'Fraktselskap'],
      da: ['Bud', 'Pakkeshop', 'Fragtfirma'],
      nl: ['Bezorger', 'Koerier', 'Bezorgdienst'],
    },
  },
  partner: {
    kind: 'person',
    names: {
      en: ['Dealer', 'Partner', 'Reseller'],
      sv: ['Återförsäljare', 'Partner'],
      nb: ['Forhandler', 'Partner'],
      da: ['Forhandler', 'Partner'],
      nl: ['Dealer', 'Partner', 'Wederverkoper'],
    },
  },
  acquaintances: {
    kind: 'person',
    names: {
      en: ['Friends and family', 'Word of mouth'],
      sv: ['Vänner och familj', 'Bekanta'],
      nb: ['Venner og familie', 'Bekjente'],
      da: ['Venner og familie', 'Bekendte'],
      nl: ['Vrienden en familie', 'Bekenden'],
    },
  },
  letter: {
    kind: 'print',
    names: {
      en: ['Letter', 'Post', 'Mail order'],
      sv: ['Brev', 'Post'],
      nb: ['Brev', 'Post'],
      da: ['Brev', 'Post'],
      nl: ['Brief', 'Post'],
    },
  },
  print: {
    kind: 'print',
    names: {
      en: ['Print', 'Brochure', 'Catalogue', 'Flyer'],
      sv: ['Tryck', 'Broschyr', 'Katalog', 'Flygblad'],
      nb: ['Trykk', 'Brosjyre', 'Katalog', 'Flyer'],
      da: ['Tryk', 'Brochure', 'Katalog', 'Flyer'],
      nl: ['Drukwerk', 'Brochure', 'Catalogus', 'Flyer'],
    },
  },
  media: {
    kind: 'print',
    names: {
      en: ['Media', 'Press', 'Newspaper', 'TV'],
      sv: ['Medier', 'Press', 'Tidning', 'TV'],
      nb: ['Medier', 'Presse', 'Avis', 'TV'],
      da: ['Medier', 'Presse', 'Avis', 'TV'],
      nl: ['Media', 'Pers', 'Krant', 'TV'],
    },
  },
  outdoor: {
    kind: 'print',
    names: {
      en: ['Billboard', 'Out of home', 'Outdoor'],
      sv: ['Utomhusreklam', 'Affisch'],
      nb: ['Utendørsreklame', 'Plakat'],
      da: ['Udendørsreklame', 'Plakat'],
      nl: ['Buitenreclame', 'Billboard', 'Affiche'],
    },
  },
} as const satisfies Readonly<Record<string, ChannelEntry>>;

export type CatalogueChannelId = keyof typeof entries;

export interface CatalogueChannel extends ChannelEntry {
  readonly id: CatalogueChannelId;
}

export const catalogueChannels: readonly CatalogueChannel[] = (Object.keys(entries) as CatalogueChannelId[]).map(
  (id) => ({ id, ...entries[id] }),
);
