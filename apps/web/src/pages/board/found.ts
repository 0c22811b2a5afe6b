import { STANDARDS, type Row } from '../../api/types.ts'

/** Whether something is on record either way under one of the standards. */
export function isFound(row: Row): boolean {
  return STANDARDS.some((standard) => row.standards?.[standard]?.bears)
}
