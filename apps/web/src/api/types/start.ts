export interface Start {
  /** The ledger is opened, then the case read, then the first day judged. */
  stage: 'opening' | 'reading' | 'judging' | 'ready'
  percent: number
}
