/** Journeys to draw: texts, read and analysed as the extension does it. */
import type { JourneyView } from '../../language/model/journey-view.ts';
import { createReader } from '../language/reader.ts';

const reader = await createReader();

/** @throws when a line cannot be read as it stands, so that no fixture loses half of what it is for. */
export async function readJourneys(text: string): Promise<readonly JourneyView[]> {
  const { journeys, problems } = await reader.read(text);
  const [problem] = problems;
  if (problem) throw new Error(`${problem.message} on line ${problem.range.start.line + 1} of:\n${text}`);
  return journeys;
}

/** The first journey of a text. */
export async function readJourney(text: string): Promise<JourneyView> {
  const [journey] = await readJourneys(text);
  if (!journey) throw new Error(`no journey in:\n${text}`);
  return journey;
}

/** One word for a text that no line could hold as it is: with line breaks, controls, bars or half an emoji. */
export function placeholder(text: string): string {
  return `stand-in-${Buffer.from(text, 'utf16le').toString('hex')}`;
}

/** The journeys of a text, with every stand-in replaced by the text it stands for, in keys too. */
export async function readWithStandIns(text: string): Promise<readonly JourneyView[]> {
  const json = JSON.stringify(await readJourneys(text));
  return JSON.parse(
    json.replaceAll(/"stand-in-((?:[0-9a-f]{4})*)"/g, (_, hex: string) =>
      JSON.stringify(Buffer.from(hex, 'hex').toString('utf16le')),
    ),
  );
}

/** The car dealership of the field notes: nine touchpoints and the contact that never happens. */
export const carDealership = await readJourney(`
journey car-purchase: Buying a new car
  language: en
  outcome: Overall satisfaction 5.6 (n=42)
  nps: 50/30/20 (n=100)
  csat: 90% (n=50)
  persona: Kim, first-time buyer
    goal: Drive the car I fell in love with, this month
    quote: I had already picked the colour. Then nobody called.

  stage: Before the purchase
    touchpoint advertisement: Advertisement
      channel: social media
      rating: 6.8 (n=42)
      importance: 4
    touchpoint website: Dealer website
      channel: web
      need: Find model and price quickly
      rating: 7.6 (n=42)
      importance: 6

  stage: During the purchase
    touchpoint meeting: Sales meeting in the showroom
      channel: showroom
      moment: first contact
      need: Feel the car, and be listened to
      rating: 8.1 (n=42)
      importance: 8
    touchpoint offer: A concrete offer
      channel: e-mail, phone
      moment: transaction
      need: A concrete offer while I am still excited
      rating: 4.2 (n=42)
      importance: 9
    touchpoint contract: Contract and financing
      channel: showroom
      rating: 6.9 (n=23)
      importance: 8
    touchpoint trade-in: Trade-in of the old car
      channel: showroom
      rating: n/a
      importance: 5

  stage: After the purchase
    touchpoint waiting: A call during the delivery time
      status: missing
      need: Know when the car arrives
      importance: 9
    touchpoint asking: Customer calls to ask
      channel: phone
      status: ad hoc
      rating: 3.4 (n=8)
      importance: 7
    touchpoint handover: Handover
      channel: showroom
      moment: onboarding
      rating: 8.8 (n=42)
      importance: 9
    again: website
    touchpoint service: First service
      channel: workshop
      rating: ?
      importance: 7
    touchpoint invoice: Invoice for the service
      channel: post
      status: out of order
      rating: 6.1
      importance: 3
`);

/** A fault of the broadband with everything that a map can show. */
export const everything = await readJourney(`
journey: Getting the broadband back
  language: en
  target: 7.5
  benchmark: 7.2 (survey, 2026)
  need fit: A line that simply works
  persona anna: Anna, works from home
    need uptime: Know when I am back online
  persona omar: Omar, runs a café
  team care: Customer care
  source panel: Fault panel

  stage: Noticing
    goal: Know within ten minutes whether it is me or the network
    touchpoint text: Text message about the outage
      channel: sms
      by: company
      status: missing
      need: Hear about it before I search for the fault | met: 2 | importance: 9
      importance: 8
      business: 3
      idea: Send a text as soon as three lines in one street are down
      owner: care
      next: post, call
      promise: The line is back within two hours
      wait: 40 minutes
    touchpoint post: Post on social media
      channel: web, social media
      by: customer
      status: ad hoc
      rating: 3.5
      rating: 4.9 (n=9, 2024-01)
      rating: 2.9 (n=39, 2025-01)
      importance: 6
      business: 8
      feeling[anna]: Alone with it
      feeling: Irritated, then relieved
      quote: First I blamed my router. Then my neighbour.
      frequency: 5 per week
      prefers: at most 2 per week
      benchmark: 6.1 (review, 2025)
      wait: 8 weeks

  stage: Reporting
    touchpoint call: Call to customer care
      channel: phone, desk
      by: customer
      moment: support
      serves: uptime, fit
      need: Talk to somebody who knows when it works again
      rating[anna]: 5.8 (n=34)
      rating[omar]: 4.1 (n=24)
      rating: 5.1 (n=158, sd=2.2, panel, interview, 2026-03)
      importance: 9
      target: 8
      benchmark: 7.4
      duration: 40 minutes
      pain: Nobody knows when it works again, and everybody asks for my customer number in every single call that I make, again and again and again, until I give up and write a letter to the newspaper about the whole affair, with names and dates
      pain: Queue music
      nps: 20/30/50 (n=80, survey, 2026-03)
      csat: 61% (n=45)
      ces: 5.2 of 7, high is easy
      effort: medium
      goal: Nobody has to call twice
      note: She calls from the car
      note: Counted from the first ring
      link: https://example.org/reports/2026/customer-care/queue
      next: ticket, somewhere else
      evidence: Seven of ten interviews name the queue
      action: Show the expected end in the greeting | owner: care | due: 2026-06-15 | expect: 7 | status: doing | effort: low
      action: Call back | expect: 8
      action: Say it once | status: done
      action: Write letters | status: dropped | effort: high
    touchpoint ticket: Case number
      status: out of order
      by: partner
      rating[omar]: n/a
      rating: 8.5 (n=12)
      importance: 5
    touchpoint visit: The technician
      status: failed
      rating: 9.4 (n=5)
      importance: 3
`);

/** Compounds that no column is wide enough for. */
export const longDutch = await readJourney(`
journey: Arbeidsongeschiktheidsverzekeringsaanvraagprocedure voor zelfstandigen
  language: nl
  persona: Zelfstandige-zonder-personeel Annemiek van der Kwaliteitscontroleverantwoordelijkheid

  stage: Arbeidsongeschiktheidsverzekeringsvoorwaarden vergelijken
    touchpoint: Verzekeringsvergelijkingswebsitegebruikersonderzoek en aansprakelijkheidswaardevaststelling
      channel: vergelijkingswebsitegebruikersomgeving, meervoudigepersoonlijkheidsstoornis
      moment: vertrouwenspersoonsbevestigingsgesprek
      need: Meervoudigepersoonlijkheidsstoornisbehandelingsvergoedingsvoorwaarden begrijpen voordat ik teken, en dat binnen vijf minuten
      rating: 4.9
      importance: 9
    touchpoint: Kindercarnavalsoptochtvoorbereidingswerkzaamhedenplan | rating: 8 | importance: 2

  stage: Aanvraag
    touchpoint: Kwaliteitscontroleverantwoordelijkheidsverklaring | importance: 10
`);

/** Every script at once. */
export const manyScripts = await readJourney(`
journey: 客户旅程 🚗 رحلة العميل
  language: zh
  scale: 1-5
  state: to-be
  persona: 王小明
    goal: 本月开上我喜欢的车
    quote: 我已经选好了颜色，然后没有人打电话给我。
  persona: ليلى المشترية لأول مرة
    goal: قيادة السيارة التي أحببتها هذا الشهر
    quote: ثم لم يتصل بي أحد.

  stage: 购买之前的研究与比较阶段，包括所有的网站和广告
    touchpoint: 在经销商的网站上查找车型和价格，并且与其他品牌进行详细的比较
      channel: 网站
      need: 快速找到车型和价格，而不必打电话
      rating: 3.2
      importance: 4
    touchpoint: 👨‍👩‍👧‍👦👩🏽‍🚀🇳🇱🏳️‍🌈 Familie-proefrit 🚗💨🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉🎉
      channel: 👋
      rating: 4.5
      importance: 3
    touchpoint: Z̷̢̛̙͎a̵̛͇l̴̨̛g̸̨̛o̸̧̕ and å as å | rating: 2 | importance: 5

  stage: أثناء الشراء
    touchpoint: عرض سعر ملموس بينما لا أزال متحمسًا للسيارة الجديدة
      channel: بريد إلكتروني, هاتف
      moment: المعاملة
      need: عرض واضح في نفس اليوم دون انتظار طويل
      rating: 1.4
      importance: 5
    touchpoint: הצעת מחיר קונקרטית בזמן שאני עדיין מתרגש | rating: ? | importance: 5
    touchpoint: นัดหมายทดลองขับรถยนต์รุ่นใหม่ล่าสุด | rating: 4 | importance: 2
    touchpoint: Пробная поездка на автомобиле с консультантом | rating: 3.9 | importance: 3
`);

/** A journey of that many touchpoints in that many stages, every kind of touchpoint among them. */
export function generated(count: number, stageCount: number): Promise<JourneyView> {
  const lines = Array.from({ length: stageCount }, (_, stage) => {
    const from = Math.floor((stage * count) / stageCount);
    const to = Math.floor(((stage + 1) * count) / stageCount);
    return [
      `stage: Stage ${stage + 1}`,
      ...Array.from({ length: to - from }, (_, index) => generatedTouchpoint(from + index)),
    ];
  });
  return readJourney([`journey: ${count} touchpoints in ${stageCount} stages`, ...lines.flat()].join('\n'));
}

function generatedTouchpoint(index: number): string {
  const statuses = ['missing', 'failed', 'ad hoc', 'out of order'];
  return [
    `touchpoint: Touchpoint ${index + 1} with a name of some length`,
    index % 2 === 0 ? 'channel: web, phone' : 'channel: phone',
    ...(index % 7 === 3 ? [`status: ${statuses[Math.floor(index / 7) % 4]}`] : []),
    ...(index % 3 === 0 ? ['need: Know what happens next, without asking'] : []),
    ...(index % 5 === 4 ? [] : [`rating: ${(10 + ((index * 37) % 91)) / 10} (n=${(index * 13) % 150 || 1})`]),
    `importance: ${1 + ((index * 7) % 10)}`,
  ].join('\n');
}

export const oneTouchpoint = await generated(1, 1);
export const emptyJourney = await readJourney('journey: Nothing yet');
export const emptyStage = await readJourney(`
journey: A stage without touchpoints
  stage: First
    touchpoint: One | rating: 6 | importance: 8
  stage: Second
`);
export const noStages = await readJourney(`
journey: A quick list
  touchpoint: Call
  touchpoint: Mail | rating: 7
  touchpoint: Visit | rating: 2
`);

/** That many touchpoints with the same rating and the same importance. */
export function crowd(count: number): Promise<JourneyView> {
  const all = Array.from(
    { length: count },
    (_, index) => `touchpoint: Number ${index + 1} | rating: 4 | importance: 9`,
  );
  return readJourney(['journey: A crowd', ...all].join('\n'));
}

/** Needs that say how well they are met and how much they matter, on a scale of their own. */
export const rankedNeeds = await readJourney(`
journey: Behandlungsvertragsabschlussgespräch
  language: de
  scale: 1-5
  touchpoint website: Terminvereinbarungsmöglichkeit auf der Praxiswebsite
    rating: 2.37 (n=8)
    importance: 4.2
    need: Einen Termin außerhalb meiner Arbeitszeiten finden, ohne zwanzigmal anzurufen | met: 2.1 | importance: 4.73
    need: Der Seite vertrauen | met: 4.6 | importance: 3
  touchpoint phone: Anruf
    rating: 4.5
    importance: 2
    need: Zurückgerufen werden | met: 1 | importance: 5
`);

/** Rated by single personas alone, with names as long as they come. */
export const personasOnly = await readJourney(`
journey: Only personas
  persona kim: Kim, first-time buyer
  persona lise: Lise-Margarethe Hagenstrøm-Kvisthaugsen – fleet manager
  persona bo: Bo
  stage: Before
    touchpoint offer: Offer
      rating[kim]: 3.25 (n=12)
      rating[lise]: 8
      rating[bo]: 5 (n=4)
      importance: 9
    touchpoint contract: Contract
      rating[kim]: 6
      rating[lise]: 4 (n=3)
      importance[kim]: 8
      importance[lise]: 6
  stage: After
    touchpoint letter: Letter
      rating[kim]: 2
`);

/** Figures as long as they come: on a scale to 1,000, with decimals that decide about a band. */
export const longNumbers = await readJourney(`
journey: Big numbers
  scale: 0-1000
  target: 800
  benchmark: 720.5
  persona kim: Kim
  persona lise: Lise
  touchpoint: Ask
    rating: 777.7779
    importance: 900.25
    business: 1000
    need: X | met: 777.7779 | importance: 900.25
    action: Do | expect: 888.8889
  touchpoint: Bee
    rating: 123.4567
    importance: 1000
  touchpoint: Cee
    rating[kim]: 777.7779
    rating[lise]: 777.123
    importance[kim]: 900.25
  touchpoint: Dee
    rating: 777.777777
    importance: 900
  touchpoint: Eee
`);
