const WORKED = 'a[href], button, input, select, textarea, summary, [tabindex="0"]'

/**
 * Where what has the focus is taken away, as a row that was dropped, the keyboard goes on with what stands behind it,
 * or else before it, and not from the beginning of the page. Of another page it is the beginning of `node`.
 */
export function goesOn(node: HTMLElement): () => void {
  let last: HTMLElement | undefined
  let around: HTMLElement[] = []
  const remember = ({ target }: FocusEvent): void => {
    last = target as HTMLElement
    around = [...node.querySelectorAll<HTMLElement>(WORKED)]
  }
  const gone = new MutationObserver(() => {
    if (!last || last.isConnected || document.activeElement !== document.body) return
    const place = around.indexOf(last)
    last = undefined
    if (place < 0) return
    const nearest = [...around.slice(place), ...around.slice(0, place).reverse()]
    const next = nearest.find((one) => one.isConnected && one.checkVisibility() && !one.matches(':disabled'))
    ;(next ?? node).focus()
  })
  node.addEventListener('focusin', remember)
  gone.observe(node, { childList: true, subtree: true })
  return () => {
    node.removeEventListener('focusin', remember)
    gone.disconnect()
  }
}
