import type { Component } from 'svelte'
import type { Desk } from '../api/types.ts'
import type { Key } from '../words/words.svelte.ts'
import Agreement from './agreement/Agreement.svelte'
import Board from './board/Board.svelte'
import Calendar from './calendar/Calendar.svelte'
import Clause from './clause/Clause.svelte'
import Compare from './compare/Compare.svelte'
import File from './file/File.svelte'
import Guide from './guide/Guide.svelte'
import IncidentPage from './incidents/IncidentPage.svelte'
import Ledger from './ledger/Ledger.svelte'
import Link from './link/Link.svelte'
import Login from './login/Login.svelte'
import Setup from './login/Setup.svelte'
import MapPage from './map/Map.svelte'
import Redraft from './redraft/Redraft.svelte'
import ReportPage from './reports/ReportPage.svelte'
import Settings from './settings/Settings.svelte'
import Sources from './sources/Sources.svelte'

export interface Page {
  name: string
  title: Key
  component?: Component<{ desk: Desk }>
  /** Shown also where the desk itself may not be read yet. */
  alone?: Component
}

const PAGES: Record<string, Page> = {
  '': { name: 'board', title: 'nav.board', component: Board },
  clauses: { name: 'board', title: 'clause.title', component: Clause },
  agreement: { name: 'agreement', title: 'nav.agreement', component: Agreement },
  compare: { name: 'agreement', title: 'compare.title', component: Compare },
  redraft: { name: 'agreement', title: 'redraft.title', component: Redraft },
  reports: { name: 'reports', title: 'nav.reports', component: ReportPage },
  incidents: { name: 'incidents', title: 'nav.incidents', component: IncidentPage },
  calendar: { name: 'calendar', title: 'nav.calendar', component: Calendar },
  sources: { name: 'sources', title: 'nav.sources', component: Sources },
  ledger: { name: 'ledger', title: 'nav.ledger', component: Ledger },
  map: { name: 'map', title: 'nav.map', component: MapPage },
  settings: { name: 'settings', title: 'nav.settings', alone: Settings },
  file: { name: 'file', title: 'nav.file', component: File },
  link: { name: 'incidents', title: 'link.title', component: Link },
  guide: { name: 'guide', title: 'nav.guide', alone: Guide },
  login: { name: 'login', title: 'nav.signIn', alone: Login },
  setup: { name: 'setup', title: 'setup.title', alone: Setup },
}

/** The page for the first part of a path. */
export function pageFor(parts: string[]): Page | undefined {
  return PAGES[parts[0] ?? '']
}
