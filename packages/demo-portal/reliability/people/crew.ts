import { Random } from '../../../core/fuzz/random'
import { Journal } from '../model/journal'
import { colleague, type Place, places } from './comuni'
import { Gate } from './gate'
import { newList } from './new-list'
import { Sender, type Troubles } from './sender'

export interface Crew {
  readonly senders: readonly Sender[]
  readonly journal: Journal
  readonly gate: Gate
  readonly troubles: Troubles
  /** One of those who work on the comune. */
  of(comune: string): Sender
  /** Sends lists until this says that there are no more; resolves when everybody is done. */
  work(more: () => boolean): Promise<void>
}

export interface CrewOptions {
  readonly origins: readonly string[]
  readonly seed: number
  readonly size: number
  /** @default the five comuni of the demo in turn, the first one by two people */
  readonly places?: readonly Place[]
}

/** People who are signed in and send one list after another, several of them for the same comune. */
export async function hireCrew(options: CrewOptions): Promise<Crew> {
  const { origins, seed, size, places: chosen = [...places, colleague] } = options
  const journal = new Journal()
  const gate = new Gate()
  const troubles: Troubles = { lost: 0, unavailable: 0 }
  const senders: Sender[] = []
  for (let at = 0; at < size; at += 1) {
    const place = chosen[at % chosen.length]
    if (place) senders.push(new Sender({ place, origins, journal, gate, troubles }))
  }
  for (const sender of senders) await sender.begin()
  return {
    senders,
    journal,
    gate,
    troubles,
    of: (comune) => {
      const sender = senders.find(({ place }) => place.comune === comune)
      if (sender === undefined) throw new Error(`nobody works on ${comune}`)
      return sender
    },
    work: async (more) => {
      await Promise.all(
        senders.map(async (sender, at) => {
          const random = Random.ofCase(seed, at)
          while (more()) {
            await sender.send(await newList(random, sender.place), () => random.chance(0.5))
          }
        }),
      )
    },
  }
}
