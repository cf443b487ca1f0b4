import type { Entity } from './entity.ts';
import { skeleton } from './names.ts';
import { NameReach } from './reach.ts';
import { spellingsOf } from './spellings.ts';

/** Who of an article bears a name: whoever it calls so, then who is known by it, then the person with this surname; of several the first. */
export class Bearers {
  readonly reach = new NameReach();
  private readonly called = new Map<string, Entity>();
  private readonly known = new Map<string, Entity>();
  private readonly surnamed = new Map<string, Entity>();

  add(entity: Entity): void {
    if (entity.type === 'ANONYMOUS_SOURCE') return;
    const bones = skeleton(entity.name);
    this.enter(this.called, bones, entity);
    if (entity.known !== null) for (const other of spellingsOf(entity.known).bones) this.enter(this.known, other, entity);
    if (entity.type === 'PERSON') this.enter(this.surnamed, bones.slice(bones.lastIndexOf(' ') + 1), entity);
  }

  /** @param bones of a name, not empty */
  of(bones: string): Entity | null {
    return this.called.get(bones) ?? this.known.get(bones) ?? this.surnamed.get(bones) ?? null;
  }

  private enter(index: Map<string, Entity>, bones: string, entity: Entity): void {
    if (index.has(bones)) return;
    index.set(bones, entity);
    this.reach.add(bones);
  }
}
