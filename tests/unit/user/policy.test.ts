import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as policy from '@/lib/user/policy'
import { allRoles, isAdministrator, roles } from '@/lib/user/rules'
import type { HeldRole, RoleSubject, Side, Viewer } from '@/lib/user/types'

const ids = ['a', 'b', 'c'] as const
const id = fc.constantFrom(...ids)
const side = fc.constantFrom<Side>('REGJERING', 'STORTING')
const role = fc.constantFrom(...allRoles)
const unit = fc.constantFrom(null, 1, 2)

const held = fc.record<HeldRole>({
  roleId: id,
  role,
  departementId: unit,
  komiteId: unit,
  onBehalfOf: fc.constantFrom(null, 'x'),
})
const viewer = fc.record<Viewer>({ userId: id, name: fc.constant(null), side, maalform: fc.constant('NB'), roles: fc.array(held, { maxLength: 4 }) }) // prettier-ignore
const subject = fc.record<RoleSubject>({
  userId: id,
  side,
  isDisabled: fc.boolean(),
  isErased: fc.boolean(),
  roleId: id,
  role,
  departementId: unit,
  komiteId: unit,
  isEnded: fc.boolean(),
  otherAdministrators: fc.nat(2),
})
const candidate = fc.record({
  userId: id,
  side,
  isDisabled: fc.boolean(),
  isErased: fc.boolean(),
  isColleague: fc.boolean(),
})

const decisions = (
  asking: Viewer,
  on: RoleSubject,
  by: { userId: string; side: Side; isDisabled: boolean; isErased: boolean; isColleague: boolean },
) => ({
  // prettier-ignore
  invite: policy.mayInvite(asking, on),
  inviteAgain: policy.mayInviteAgain(asking, on),
  grant: policy.mayGrantRole(asking, on),
  end: policy.mayEndRole(asking, on),
  disable: policy.mayDisable(asking, on),
  enable: policy.mayEnable(asking, on),
  erase: policy.mayErase(asking, on),
  nameStandIn: policy.mayNameStandIn(asking, on, by),
  endStandIn: policy.mayEndStandIn(asking, {
    ...on,
    standInId: 's',
    standInUserId: by.userId,
    isStandInEnded: false,
  }),
})
const isAllowed = (decision: unknown) => typeof decision !== 'string'

test('whoever is allowed acts in an own role of theirs, never in one held for another', () => {
  fc.assert(
    fc.property(viewer, subject, candidate, (asking, on, by) => {
      for (const decision of Object.values(decisions(asking, on, by))) {
        if (typeof decision === 'string') continue
        expect(asking.roles).toContain(decision)
        expect(decision.onBehalfOf).toBeNull()
      }
    }),
  )
})

test('without an own role as administrator of the same side nobody changes users, and only holders touch stand-ins', () => {
  fc.assert(
    fc.property(viewer, subject, candidate, (asking, on, by) => {
      const administers = asking.roles.some(
        (it) => it.onBehalfOf === null && isAdministrator(it.role) && roles[it.role].side === asking.side,
      )
      const { nameStandIn, endStandIn, invite, ...others } = decisions(asking, on, by)
      if (!administers || asking.side !== on.side) expect(Object.values(others).filter(isAllowed)).toEqual([])
      if (!administers || roles[on.role].side !== asking.side) expect(isAllowed(invite)).toBe(false)
      const holds =
        on.userId === asking.userId &&
        asking.roles.some((it) => it.roleId === on.roleId && it.onBehalfOf === null)
      if (!holds && (!administers || asking.side !== on.side))
        expect([nameStandIn, endStandIn].some(isAllowed)).toBe(false)
    }),
  )
})

test('nobody gives themselves a role or shuts themselves out, and nobody stands in for an administrator', () => {
  fc.assert(
    fc.property(viewer, subject, candidate, (asking, on, by) => {
      const { grant, disable, erase, nameStandIn } = decisions(asking, { ...on, userId: asking.userId }, by)
      expect([grant, disable, erase].some(isAllowed)).toBe(false)
      if (isAdministrator(on.role) || by.side !== on.side || by.userId === asking.userId)
        expect(isAllowed(nameStandIn)).toBe(false)
    }),
  )
})

test('the last administrator who is not disabled keeps the role', () => {
  fc.assert(
    fc.property(viewer, subject, (asking, on) => {
      const last = {
        ...on,
        role: 'ADMINISTRATOR_STORTING',
        isDisabled: false,
        otherAdministrators: 0,
      } as const
      expect(isAllowed(policy.mayEndRole(asking, last))).toBe(false)
    }),
  )
})
