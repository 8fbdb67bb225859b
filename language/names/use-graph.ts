/**
 * Which files use which, kept from one change to the next: a question walks along `use` lines, not through the
 * workspace.
 */
import type { JourneyFile } from '../generated/ast.ts';

/** An address that is used, or that uses others; whether a file is there is another matter. */
interface Place {
  readonly address: string;
  file: JourneyFile | undefined;
  isKnown: boolean;
  /** Whether the file declares something that others can name beside its journeys. */
  declares: boolean;
  uses: readonly Place[];
  readonly users: Set<Place>;
}

export class UseGraph {
  private readonly places = new Map<string, Place>();
  /** How many places all walks have come to: the measure of the work. */
  steps = 0;
  /**
   * The places from which one comes to a file that declares something, themselves among them; made when it is asked
   * for.
   */
  private leading: ReadonlySet<string> | undefined;

  /**
   * A file is there, or says something else than before.
   *
   * @param file its tree; `undefined` until it is parsed
   * @param uses the addresses that it uses directly, there or not
   */
  put(address: string, file: JourneyFile | undefined, uses: readonly string[]): void {
    const place = this.placeOf(address);
    const declares = file !== undefined && declaresFor(file);
    if (declares !== place.declares) this.leading = undefined;
    place.file = file;
    place.isKnown = true;
    place.declares = declares;
    this.link(place, uses);
  }

  /** A file is gone; who uses it goes on doing so. */
  remove(address: string): void {
    const place = this.places.get(address);
    if (!place) return;
    if (place.declares) this.leading = undefined;
    place.file = undefined;
    place.isKnown = false;
    place.declares = false;
    this.link(place, []);
    this.forgetUnused(place);
  }

  /** Whether another file uses this address directly. */
  isUsed(address: string): boolean {
    const place = this.places.get(address);
    return place !== undefined && place.users.size > (place.users.has(place) ? 1 : 0);
  }

  /**
   * The files that are there, in the order in which one comes to them from these addresses, each once, without `start`.
   * The walk goes only as far as it is asked to; what changes meanwhile ends its worth.
   */
  *filesFrom(start: string, uses: readonly string[]): Generator<JourneyFile, void> {
    const known = (address: string) => this.places.get(address) ?? [];
    for (const { address, file } of this.walk(uses.flatMap(known), (place) => place.uses)) {
      if (file && address !== start) yield file;
    }
  }

  /** Those of {@link filesFrom} that declare something: no path is followed that leads to none of them. */
  *declarersFrom(start: string, uses: readonly string[]): Generator<JourneyFile, void> {
    const leading = this.leadingPlaces();
    const leads = ({ address }: Place) => leading.has(address);
    const starts = uses.flatMap((address) => this.places.get(address) ?? []).filter(leads);
    for (const { address, file, declares } of this.walk(starts, (place) => place.uses.filter(leads))) {
      if (file && declares && address !== start) yield file;
    }
  }

  /** These addresses, and all that are used from there, however far. */
  usedBy(addresses: Iterable<string>): Set<string> {
    return this.reached(addresses, (place) => place.uses);
  }

  /** These addresses, and all files that use them, however far. */
  usersOf(addresses: Iterable<string>): Set<string> {
    return this.reached(addresses, (place) => place.users);
  }

  private leadingPlaces(): ReadonlySet<string> {
    if (!this.leading) {
      const declaring = [...this.places.values()].filter(({ declares }) => declares);
      this.leading = this.usersOf(declaring.map(({ address }) => address));
    }
    return this.leading;
  }

  private reached(addresses: Iterable<string>, next: (place: Place) => Iterable<Place>): Set<string> {
    const found = new Set(addresses);
    const starts = [...found].flatMap((address) => this.places.get(address) ?? []);
    for (const { address } of this.walk(starts, next)) found.add(address);
    return found;
  }

  /** Nearest first, and with no trouble about circles. */
  private *walk(starts: readonly Place[], next: (place: Place) => Iterable<Place>): Generator<Place, void> {
    const found = new Set(starts);
    for (const place of found) {
      this.steps++;
      yield place;
      for (const other of next(place)) found.add(other);
    }
  }

  private link(place: Place, uses: readonly string[]): void {
    const before = place.uses;
    if (before.length === uses.length && uses.every((address, index) => before[index]?.address === address)) return;
    this.leading = undefined;
    place.uses = uses.map((address) => this.placeOf(address));
    const now = new Set(place.uses);
    for (const used of now) used.users.add(place);
    for (const used of before) {
      if (now.has(used)) continue;
      used.users.delete(place);
      this.forgetUnused(used);
    }
  }

  /** A path that is typed letter by letter is another address at each. */
  private forgetUnused(place: Place): void {
    if (!place.isKnown && place.users.size === 0) this.places.delete(place.address);
  }

  private placeOf(address: string): Place {
    const known = this.places.get(address);
    if (known) return known;
    const place: Place = {
      address,
      file: undefined,
      isKnown: false,
      declares: false,
      uses: [],
      users: new Set(),
    };
    this.places.set(address, place);
    return place;
  }
}

function declaresFor({ personas, channels, teams, sources }: JourneyFile): boolean {
  return personas.length + channels.length + teams.length + sources.length > 0;
}
