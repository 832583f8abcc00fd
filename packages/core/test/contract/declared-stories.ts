/** A story of a contract, as `suite › story`. */
export interface DeclaredStory {
  readonly title: string
  readonly run: () => Promise<void>
}

interface Runner {
  readonly describe: (title: string, body: () => void) => void
  readonly it: (title: string, run: () => Promise<void>) => void
}

/** What a contract declares, without running it. */
export function declaredStories(declare: (runner: Runner) => void): readonly DeclaredStory[] {
  const stories: DeclaredStory[] = []
  let suite = ''
  declare({
    describe: (title, body) => {
      suite = title
      body()
    },
    it: (title, run) => {
      stories.push({ title: `${suite} › ${title}`, run })
    },
  })
  return stories
}

/**
 * Runs stories and gives the titles of those that fail.
 * @param only the ones to run; all when absent
 */
export async function failing(
  stories: readonly DeclaredStory[],
  only?: readonly string[],
): Promise<readonly string[]> {
  const failed: string[] = []
  for (const { title, run } of stories) {
    if (only !== undefined && !only.includes(title)) continue
    await run().catch(() => failed.push(title))
  }
  return failed
}
