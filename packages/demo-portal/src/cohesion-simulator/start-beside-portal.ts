import type { Config } from '../config/config'
import { demoUsers } from '../demo-data/users'
import type { PortalLog } from '../logging/log'
import { demoPeople } from './people/demo-people'
import { type RunningSimulator, runSimulator, type SimulatorSettings } from './run-simulator'
import { type Sites, thisMachine } from './sites'

/** The portal itself, and whatever client somebody tries on this machine. */
const sitesOf = ({ publicOrigin }: Config): Sites => [
  { id: 'CONSEGNA', origins: [thisMachine, ...(publicOrigin === null ? [] : [publicOrigin])] },
  { id: 'TEST', origins: [thisMachine] },
]

/**
 * The simulator as the demo has it, with the portal's own invented people.
 * @throws CannotStart when a port cannot be had
 */
export function startBesidePortal(
  config: Config,
  settings: SimulatorSettings,
  log: PortalLog,
): Promise<RunningSimulator> {
  const { host, dataDir, logIp } = config
  return runSimulator({
    settings,
    host,
    dataDir,
    people: demoPeople(demoUsers),
    sites: sitesOf(config),
    clock: { now: () => new Date() },
    log,
    logIp,
  })
}
