import type { Intake } from '@consegna/core'

/** Every campaign in which somebody handed in since gets its next checkpoint. @returns how many were made */
export async function makeCheckpoints(
  intake: Pick<Intake, 'listCampaigns' | 'makeCheckpoint'>,
): Promise<number> {
  let made = 0
  for (const { campaign } of await intake.listCampaigns()) {
    if ((await intake.makeCheckpoint(campaign.id)).kind === 'made') made += 1
  }
  return made
}
