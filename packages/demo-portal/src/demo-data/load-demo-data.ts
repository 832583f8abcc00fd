import type { Clock, Intake } from '@consegna/core'
import { demoCampaign } from './campaign'

/**
 * Makes the demo's campaign in a database without any; otherwise everything stays as it is.
 * @returns whether anything was loaded
 */
export async function loadDemoData(intake: Intake, clock: Clock): Promise<boolean> {
  const campaigns = await intake.listCampaigns()
  if (campaigns.length > 0) return false
  await intake.saveCampaign(demoCampaign(clock.now()))
  return true
}
