import {
  borseDiStudio,
  createIntake,
  type Identity,
  type Intake,
  type Municipality,
  type Stores,
} from '@consegna/core'
import { fixedClock, memoryMunicipalities, memorySigner } from '@consegna/core/memory'
import {
  ancona,
  andreaVerdi,
  campaignInput,
  fabriano,
  jesi,
  listOf,
  lucaMarche,
  manyStudents,
  marioRossi,
  type Student,
} from '../../../core/test/support/lists'

const names = { [ancona]: 'Ancona', [jesi]: 'Jesi', [fabriano]: 'Fabriano' }

const comuni = Object.entries(names).map(
  ([istat, name], at): Municipality => ({
    ...{ istat, name, belfiore: `A27${at}`, province: 'AN', region: '11' },
    ...{ from: '1946-01-01', to: null },
  }),
)

const operator: Identity = {
  subject: 'spid-7',
  name: 'Łucja Bianchi',
  role: 'operator',
  grants: [{ municipalities: 'all' }],
}

/** A campaign with several chains and checkpoints, in a database of its own. */
export interface LedgerOffice {
  readonly intake: Intake
  readonly stores: Stores
  readonly keys: Awaited<ReturnType<Intake['publicKeys']>>
  /** Numbers of all submissions. */
  readonly numbers: readonly string[]
}

/** Hands in lists of three comuni, with checkpoints in between; the key is rotated in the middle. */
export async function fillLedger(stores: Stores): Promise<LedgerOffice> {
  const clock = fixedClock('2018-04-03T08:15:00.000Z')
  const signer = memorySigner()
  const registries = { municipalities: memoryMunicipalities(comuni) }
  const intake = createIntake({ presets: [borseDiStudio], stores, registries, clock, signer })
  await intake.saveCampaign(campaignInput)
  const campaign = campaignInput.id
  const numbers: string[] = []

  const send = async (municipality: string, students: readonly Student[] | 'nil') => {
    clock.advance(61_001)
    const place = { identity: operator, campaign, municipality }
    const checked =
      students === 'nil'
        ? await intake.checkNilReturn(place)
        : await intake.checkUpload({ ...place, file: await listOf(...students) })
    if (checked.kind === 'refused') throw new Error(checked.refusal.code)
    const view = await intake.viewCheck({ identity: operator, check: checked.check.id })
    if (view.kind === 'refused') throw new Error(view.refusal.code)
    const confirmed = await intake.confirmCheck({
      identity: operator,
      check: checked.check.id,
      seen: view.newest?.number ?? null,
      warningsRead: true,
      typedMunicipality: view.municipality.name,
      typedLoss: String(view.plan?.removed.length ?? 0),
    })
    if (confirmed.kind !== 'accepted') throw new Error(confirmed.kind)
    numbers.push(confirmed.submission.number)
  }
  const checkpoint = async () => {
    clock.advance(60_000)
    const made = await intake.makeCheckpoint(campaign)
    if (made.kind !== 'made') throw new Error(`no checkpoint: ${made.kind}`)
  }

  await send(ancona, [marioRossi, andreaVerdi])
  await send(jesi, [lucaMarche])
  await checkpoint()
  await send(ancona, manyStudents(7))
  signer.rotate()
  await send(fabriano, 'nil')
  await checkpoint()
  await send(ancona, [marioRossi, andreaVerdi, lucaMarche])
  await send(jesi, 'nil')
  await checkpoint()
  await send(fabriano, [andreaVerdi])
  return { intake, stores, keys: await intake.publicKeys(), numbers }
}
