/**
 * Keys of one letter, for whoever works by the keyboard. Whoever speaks to the machine, or strikes keys by chance,
 * turns them off; that is kept on this machine.
 */
let letters = $state(localStorage.getItem('letters') !== 'off')

export function lettersOn(): boolean {
  return letters
}

export function chooseLetters(on: boolean): void {
  letters = on
  if (on) localStorage.removeItem('letters')
  else localStorage.setItem('letters', 'off')
}

/** The letter that was struck by itself, where nothing is typed; on a keyboard of other letters, by where it lies. */
export function letterOf(event: KeyboardEvent): string | undefined {
  if (!letters || event.metaKey || event.ctrlKey || event.altKey) return undefined
  const isTyped = event.target instanceof Element && event.target.closest('input, select, textarea')
  if (isTyped) return undefined
  if (/^[a-z]$/.test(event.key)) return event.key
  return /^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase()
}

/** Works what is marked on the page as doing `act`, if it is there: what may not be done is not. */
export function work(act: string): void {
  document.querySelector<HTMLElement>(`[data-act="${act}"]`)?.click()
}

/** Sends a form from any of its fields: the button is many fields away. */
export function sendsFromAnywhere(form: HTMLFormElement): () => void {
  const send = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    form.requestSubmit()
  }
  form.addEventListener('keydown', send)
  return () => form.removeEventListener('keydown', send)
}
