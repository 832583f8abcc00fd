import { describe, expect, it } from 'vitest'
import type { Issue, IssueGroups, Severity } from '../../src/index'
import {
  headers,
  jesi,
  listOf,
  manyStudents,
  marioRossi,
  type Office,
  openOffice,
  operator,
  operatorOf,
  rowOf,
  workbookOf,
} from '../support/lists'

/** Rows whose ISEE is wrong, all in the same way, and whose residents live elsewhere. */
const wrongList = (count: number) =>
  listOf(...manyStudents(count, { isee: 'tanto', residence: 'Jesi' }))

async function issuesOf(office: Office, check: string, severity?: Severity): Promise<Issue[]> {
  const given = severity === undefined ? {} : { severity }
  const listed = await office.intake.listIssues({ identity: operator, check, ...given })
  if ('kind' in listed) throw new Error(listed.refusal.code)
  const issues: Issue[] = []
  for await (const issue of listed) issues.push(issue)
  return issues
}

async function groupsOf(
  office: Office,
  check: string,
  severity: Severity,
  page = 1,
): Promise<IssueGroups> {
  const request = { identity: operator, check, severity, page }
  const groups = await office.intake.viewIssueGroups(request)
  if (groups.kind === 'refused') throw new Error(groups.refusal.code)
  return groups
}

describe('what a check found', () => {
  it('is listed with errors before warnings, each in the order of the file', async () => {
    const office = await openOffice()
    const rows = manyStudents(3, { isee: 'tanto', residence: 'Jesi' }).map(rowOf)
    const check = await office.check(
      await workbookOf({ Elenco: [[...headers, 'Appunti'], ...rows] }),
    )
    const all = await issuesOf(office, check)
    expect(all.map(({ severity, cell }) => `${severity} ${cell}`)).toEqual([
      ...['error H2', 'error H3', 'error H4'],
      ...['warning L1', 'warning G2', 'warning G3', 'warning G4'],
    ])
    expect(await issuesOf(office, check, 'error')).toEqual(all.slice(0, 3))
    expect(await issuesOf(office, check, 'warning')).toEqual(all.slice(3))
  })

  it('is grouped: forty equal errors are one line with their cells', async () => {
    const office = await openOffice()
    const check = await office.check(await wrongList(40))
    const groups = await groupsOf(office, check, 'error')
    expect(groups).toMatchObject({
      groups: [{ count: 40, cells: ['H2:H41'], first: { value: 'tanto' } }],
      ...{ page: 1, pages: 1, firstGroup: 1, groupCount: 1, issueCount: 40, grouped: 40 },
    })
  })

  it('comes page by page when the groups are many; a page that is not there is the nearest', async () => {
    const office = await openOffice()
    const students = manyStudents(120).map((one, at) => ({ ...one, isee: `tanto ${at}` }))
    const check = await office.check(await listOf(...students))
    const second = await groupsOf(office, check, 'error', 2)
    expect(second).toMatchObject({ page: 2, pages: 3, firstGroup: 51, groupCount: 120 })
    expect(second.groups.map(({ first }) => first.value)).toEqual(
      students.slice(50, 100).map(({ isee }) => isee),
    )
    expect((await groupsOf(office, check, 'error', 99)).page).toBe(3)
    expect((await groupsOf(office, check, 'error', -1)).page).toBe(1)
    expect((await groupsOf(office, check, 'error', Number.NaN)).page).toBe(1)
  })

  it('reads no page of issues that it does not need', async () => {
    const office = await openOffice()
    const check = await office.check(await wrongList(1_200))
    const { checks } = office.stores
    const read: { offset: number; limit: number }[] = []
    const whole = checks.issues
    Object.assign(checks, {
      issues: (id: string, page: { offset: number; limit: number }) => {
        if (page.limit > 1) read.push(page)
        return whole(id, page)
      },
    })
    expect(await issuesOf(office, check, 'warning')).toHaveLength(1_200)
    expect(read.map(({ offset }) => offset)).toEqual([1_200, 1_700, 2_200])
  })

  it('is gone after a day, exactly, whether or not anybody has swept', async () => {
    const office = await openOffice()
    const check = await office.check(await wrongList(2))
    office.clock.advance(24 * 3_600_000 - 1)
    expect(await issuesOf(office, check)).toHaveLength(4)
    office.clock.advance(1)
    expect(await issuesOf(office, check)).toEqual([])
    expect(await groupsOf(office, check, 'error')).toMatchObject({ groups: [], issueCount: 0 })
    expect(await office.intake.viewCheck({ identity: operator, check })).toMatchObject({
      issues: [],
      issueCount: 0,
    })
  })

  it('breaks off rather than end early when it is deleted meanwhile', async () => {
    const office = await openOffice()
    const check = await office.check(await wrongList(600))
    const listed = await office.intake.listIssues({ identity: operator, check })
    if ('kind' in listed) throw new Error(listed.refusal.code)
    const reading = async () => {
      for await (const _ of listed) {
        office.clock.advance(24 * 3_600_000)
        await office.intake.expireChecks()
      }
    }
    await expect(reading()).rejects.toMatchObject({ code: 'store.conflict' })
  })

  it('does not exist for who may not act for the comune', async () => {
    const office = await openOffice()
    const check = await office.check(await listOf({ ...marioRossi, isee: -1 }))
    const identity = operatorOf('Operatore di Jesi', jesi)
    const unknown = { refusal: { code: 'check.unknown' } }
    expect(await office.intake.listIssues({ identity, check })).toMatchObject(unknown)
    expect(
      await office.intake.viewIssueGroups({ identity, check, severity: 'error' }),
    ).toMatchObject(unknown)
  })
})
