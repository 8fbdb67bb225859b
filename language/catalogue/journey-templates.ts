/** Short journeys to start from: a shop, software that is subscribed to, a service. Each is meant to be changed. */
import type { CatalogueChannelId } from './channels.ts';
import type { StageModel } from './stage-models.ts';
import type { Words } from './words.ts';

/** A touchpoint of the catalogue with what the customer needs there. */
export interface TemplateTouchpoint {
  /** Id in the catalogue of touchpoints. */
  readonly id: string;
  /** Left out, the touchpoint's most usual one. */
  readonly channel?: CatalogueChannelId;
  readonly need: Words;
}

export interface JourneyTemplate {
  readonly id: 'retail' | 'saas' | 'service';
  readonly model: StageModel['id'];
  readonly journey: Words;
  readonly persona: Words;
  readonly goal: Words;
  /** One list a stage of the model. */
  readonly touchpoints: readonly (readonly TemplateTouchpoint[])[];
}

/** One way to say it in each language. */
function said(en: string, sv: string, nb: string, da: string, nl: string): Words {
  return { en: [en], sv: [sv], nb: [nb], da: [da], nl: [nl] };
}

export const journeyTemplates: readonly JourneyTemplate[] = [
  {
    id: 'retail',
    model: 'three-stages',
    journey: said('Buying running shoes', 'Köpa löparskor', 'Kjøpe løpesko', 'Købe løbesko', 'Hardloopschoenen kopen'),
    persona: said(
      'Shawna, buys online after work',
      'Shawna, handlar på nätet efter jobbet',
      'Shawna, handler på nett etter jobb',
      'Shawna, køber på nettet efter arbejde',
      'Shawna, koopt online na het werk',
    ),
    goal: said(
      'Shoes that fit, before the weekend',
      'Skor som passar, före helgen',
      'Sko som passer, før helgen',
      'Sko der passer, inden weekenden',
      'Schoenen die passen, voor het weekend',
    ),
    touchpoints: [
      [
        {
          id: 'social-ad',
          need: said(
            'See something that is meant for me',
            'Se något som är till för mig',
            'Se noe som er ment for meg',
            'Se noget, der er til mig',
            'Iets zien dat voor mij bedoeld is',
          ),
        },
        {
          id: 'customer-reviews',
          need: said(
            'Know whether others are content',
            'Veta om andra är nöjda',
            'Vite om andre er fornøyde',
            'Vide, om andre er tilfredse',
            'Weten of anderen tevreden zijn',
          ),
        },
      ],
      [
        {
          id: 'checkout',
          need: said(
            'Pay quickly and safely',
            'Betala snabbt och säkert',
            'Betale raskt og trygt',
            'Betale hurtigt og sikkert',
            'Snel en veilig betalen',
          ),
        },
      ],
      [
        {
          id: 'delivery',
          need: said(
            'Know when the parcel arrives',
            'Veta när paketet kommer',
            'Vite når pakken kommer',
            'Vide, hvornår pakken kommer',
            'Weten wanneer het pakket komt',
          ),
        },
        {
          id: 'customer-service',
          need: said(
            'Change the size without trouble',
            'Byta storlek utan krångel',
            'Bytte størrelse uten bry',
            'Bytte størrelse uden besvær',
            'Zonder gedoe een andere maat krijgen',
          ),
        },
        {
          id: 'customer-survey',
          need: said(
            'Say what I think',
            'Säga vad jag tycker',
            'Si hva jeg mener',
            'Sige, hvad jeg mener',
            'Zeggen wat ik vind',
          ),
        },
      ],
    ],
  },
  {
    id: 'saas',
    model: 'five-stages',
    journey: said(
      'Starting with new accounting software',
      'Börja med ett nytt bokföringsprogram',
      'Ta i bruk et nytt regnskapsprogram',
      'Komme i gang med et nyt regnskabsprogram',
      'Beginnen met nieuwe boekhoudsoftware',
    ),
    persona: said(
      'Omar, runs a small company',
      'Omar, driver ett litet företag',
      'Omar, driver et lite firma',
      'Omar, driver en lille virksomhed',
      'Omar, heeft een klein bedrijf',
    ),
    goal: said(
      'Send the first invoice this week',
      'Skicka den första fakturan den här veckan',
      'Sende den første fakturaen denne uken',
      'Sende den første faktura i denne uge',
      'Deze week de eerste factuur versturen',
    ),
    touchpoints: [
      [
        {
          id: 'online-ad',
          need: said(
            'Learn that there is an easier way',
            'Få veta att det finns ett enklare sätt',
            'Få vite at det finnes en enklere måte',
            'Høre, at der er en lettere måde',
            'Horen dat het makkelijker kan',
          ),
        },
      ],
      [
        {
          id: 'website',
          need: said(
            'See price and functions at once',
            'Se pris och funktioner direkt',
            'Se pris og funksjoner med en gang',
            'Se pris og funktioner med det samme',
            'Meteen prijs en functies zien',
          ),
        },
      ],
      [
        {
          id: 'product-demo',
          need: said(
            'Try it with my own figures',
            'Prova med mina egna siffror',
            'Prøve med mine egne tall',
            'Prøve med mine egne tal',
            'Het met mijn eigen cijfers proberen',
          ),
        },
      ],
      [
        {
          id: 'payment',
          need: said(
            'Know what it costs each month',
            'Veta vad det kostar per månad',
            'Vite hva det koster per måned',
            'Vide, hvad det koster om måneden',
            'Weten wat het per maand kost',
          ),
        },
        {
          id: 'onboarding',
          need: said(
            'Be guided through the first hour',
            'Få hjälp genom den första timmen',
            'Få hjelp gjennom den første timen',
            'Få hjælp gennem den første time',
            'Het eerste uur begeleid worden',
          ),
        },
      ],
      [
        {
          id: 'technical-support',
          need: said(
            'An answer from somebody who knows',
            'Svar från någon som kan',
            'Svar fra noen som kan det',
            'Svar fra en, der ved det',
            'Antwoord van iemand die het weet',
          ),
        },
        {
          id: 'nps-survey',
          need: said('Be heard', 'Bli hörd', 'Bli hørt', 'Blive hørt', 'Gehoord worden'),
        },
      ],
    ],
  },
  {
    id: 'service',
    model: 'four-stages',
    journey: said(
      'Having the heating replaced',
      'Byta värmesystem',
      'Bytte varmeanlegg',
      'Få skiftet varmeanlæg',
      'De verwarming laten vervangen',
    ),
    persona: said(
      'Lise, owns an old house',
      'Lise, äger ett gammalt hus',
      'Lise, eier et gammelt hus',
      'Lise, ejer et gammelt hus',
      'Lise, heeft een oud huis',
    ),
    goal: said(
      'A warm house before the winter',
      'Ett varmt hus före vintern',
      'Et varmt hus før vinteren',
      'Et varmt hus inden vinteren',
      'Een warm huis voor de winter',
    ),
    touchpoints: [
      [
        {
          id: 'word-of-mouth',
          need: said(
            'Hear of somebody I can trust',
            'Höra om någon jag kan lita på',
            'Høre om noen jeg kan stole på',
            'Høre om nogen, jeg kan stole på',
            'Van iemand horen die ik kan vertrouwen',
          ),
        },
      ],
      [
        {
          id: 'phone-call',
          need: said(
            'Reach somebody outside working hours',
            'Nå någon utanför arbetstid',
            'Nå noen utenom arbeidstid',
            'Få fat i nogen uden for arbejdstid',
            'Buiten werktijd iemand bereiken',
          ),
        },
        {
          id: 'sales-meeting',
          need: said(
            'Advice that fits my house',
            'Råd som passar mitt hus',
            'Råd som passer huset mitt',
            'Råd, der passer til mit hus',
            'Advies dat bij mijn huis past',
          ),
        },
      ],
      [
        {
          id: 'offer',
          need: said(
            'A fixed price that I understand',
            'Ett fast pris som jag förstår',
            'En fast pris som jeg forstår',
            'En fast pris, som jeg forstår',
            'Een vaste prijs die ik begrijp',
          ),
        },
      ],
      [
        {
          id: 'delivery-update',
          need: said(
            'Know when the fitters come',
            'Veta när montörerna kommer',
            'Vite når montørene kommer',
            'Vide, hvornår montørerne kommer',
            'Weten wanneer de monteurs komen',
          ),
        },
        {
          id: 'customer-service',
          need: said(
            'Quick help when it gets cold',
            'Snabb hjälp när det blir kallt',
            'Rask hjelp når det blir kaldt',
            'Hurtig hjælp, når det bliver koldt',
            'Snel hulp als het koud wordt',
          ),
        },
        {
          id: 'follow-up',
          need: said(
            'That somebody asks how it works',
            'Att någon frågar hur det fungerar',
            'At noen spør hvordan det virker',
            'At nogen spørger, hvordan det virker',
            'Dat iemand vraagt of alles werkt',
          ),
        },
      ],
    ],
  },
];
