/**
 * Which sign stands for a channel: by the words that people use for it, else by its declared kind, else a neutral one.
 */
import type { ChannelKind, Journey, Reference } from '../../../language/model/model.ts';
import type { ChannelShape } from '../drawing.ts';

interface ShapeRule {
  readonly kind: ChannelKind;
  readonly shape: ChannelShape;
  readonly words: RegExp;
}

const rule = (kind: ChannelKind, shape: ChannelShape, words: RegExp): ShapeRule => ({ kind, shape, words });

/**
 * The first rule that matches holds, so the narrower words come first: a web shop before a shop, social media before
 * media. English, Swedish, Norwegian, Danish and Dutch; parts of words, as these languages write compounds.
 */
const rules: readonly ShapeRule[] = [
  rule('print', 'letter', /^(letter|brev|brief|post$|mail order)/u),
  rule('digital', 'mail', /e-?mail|e-?post(?!er)|mejl|^mail|newsletter|nieuwsbrief|nyhets?bre/u),
  rule('digital', 'message', /\bsms|text message|textmedd|tekst(melding|besked|bericht)|^text$|whatsapp|messenger/u),
  rule('digital', 'chat', /chat|nettprat/u),
  rule('digital', 'mobile', /(^|[\s-])(mobil(e |e-)?)?app(en|s)?($|[\s-])/u),
  rule('digital', 'social', /social|sosial|^some$|facebook|instagram|linkedin|tiktok|forum|community/u),
  rule('digital', 'star', /review|recension|omdöme|anmeld|omtale|beoordeling/u),
  rule('digital', 'search', /search|^sök|^søk|^søg|^zoek|google/u),
  rule(
    'digital',
    'cart',
    /web ?shop|online ?(shop|store|winkel)|e-?commerce|webbutik|nätbutik|e-?handel|nettbutikk|netthandel|netbutik|webwinkel|^e-?shop/u,
  ),
  rule('digital', 'megaphone', /display|banner|(online|webb?|nett?|net) ?(ads|annon|advert)/u),
  rule('digital', 'screen', /software|programvar|produkt|product/u),
  rule('digital', 'web', /web(?!inar)|\bsite|nettste|nettsid|hemsida|hjemmeside|home page|^nett$|portal|internet/u),
  rule('voice', 'telephone', /phone|telef|^call|samtal|opkald|^bellen/u),
  rule(
    'person',
    'delivery',
    /courier|parcel|carrier|^bud(bil)?$|paket|pakkeshop|frakt|fragt|bezorg|koerier|deliver|leverans|levering/u,
  ),
  rule(
    'physical',
    'place',
    /workshop|verkstad|verkste|værkste|werkplaats|garage|\bfair|event|mässa|messe|evene|arrange|beurs/u,
  ),
  rule(
    'physical',
    'building',
    /office|kontor|kantoor|branch|filia|clinic|klini|hospital|sykehus|sjukhus|ziekenhuis|^bank/u,
  ),
  rule('physical', 'shop', /shop|store|showroom|butik|affär|bilhall|forretning|winkel|zaak/u),
  rule(
    'person',
    'people',
    /meeting|person|visit|möte|besök|møte|besøk|møde|besøg|gesprek|bezoek|dealer|partner|reseller|återförsäljare|forhandler|wederverkoper|friends|family|vänner|venner|vrienden|bekant|bekjen|bekend|word of mouth|technician|tekniker|monteur/u,
  ),
  rule(
    'print',
    'megaphone',
    /media|medie|press|^pers$|newspaper|tidning|avis|krant|^tv|radio|billboard|out of home|outdoor|utomhus|utendørs|udendørs|buitenreclame|affi(sch|che)|plakat/u,
  ),
  rule(
    'print',
    'leaflet',
    /print|brochure|catalog|katalog|flyer|flygblad|tryck|broschyr|trykk|brosjyre|tryk|drukwerk|folder/u,
  ),
];

const byKind: Readonly<Record<ChannelKind, ChannelShape>> = {
  digital: 'screen',
  physical: 'place',
  person: 'people',
  print: 'leaflet',
  voice: 'telephone',
};

/** The sign of a channel that a touchpoint names. */
export function channelShape({ key, value }: Reference, { inReach }: Journey): ChannelShape {
  const declared = inReach.channels.find((channel) => channel.key === key);
  const kind = declared?.kind?.value;
  const names = declared ? [declared.name, value] : [value];
  const found = names.map(ruleFor).find((matched) => matched && (kind === undefined || matched.kind === kind));
  return found?.shape ?? (kind ? byKind[kind] : 'contact');
}

function ruleFor(name: string): ShapeRule | undefined {
  const plain = name.normalize('NFC').trim().toLowerCase();
  return rules.find(({ words }) => words.test(plain));
}
