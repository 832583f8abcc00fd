import type { ConsegnaError } from '../errors/consegna-error'
import type { CliTexts, SetupFault } from './texts/cli-texts'

/**
 * Why a campaign, or the data of a folder, is not taken, in the reader's language. What a schema says of single
 * values is in that language already.
 */
export function setupSentence({ params }: ConsegnaError, { faults }: CliTexts): string {
  const param = (name: string): string => String(params[name] ?? '')
  const told = isFault(faults, params.fault) ? faults[params.fault](param) : param('reason')
  return [told, param('rest')].filter((part) => part !== '').join('; ')
}

const isFault = (faults: CliTexts['faults'], fault: unknown): fault is SetupFault =>
  typeof fault === 'string' && Object.hasOwn(faults, fault)
