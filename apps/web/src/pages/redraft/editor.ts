import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint'
import { search, searchKeymap } from '@codemirror/search'
import { EditorState, type Text } from '@codemirror/state'
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view'
import type { Trouble } from '../../api/types.ts'
import { t } from '../../words/words.svelte.ts'

/** A field for the words of an agreement, with the numbers of its lines and its problems where they are. */
export interface Editor {
  /** Puts other words in place of all; what was typed comes back with undo. */
  put(words: string): void
  show(problems: Trouble[]): void
  go(problem: Trouble): void
  close(): void
}

/** In the colours and the type of the page. */
const LOOK = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--paper-raised)' },
  '&.cm-focused': { outline: '2px solid var(--act)', outlineOffset: '-1px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, monospace', fontSize: 'var(--text-14)', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--ink)', padding: 'var(--gap-2) 0' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { color: 'var(--ink-soft)', backgroundColor: 'var(--paper)', border: 'none' },
  '.cm-activeLine': { backgroundColor: 'transparent' },
  '&.cm-focused .cm-activeLine': { backgroundColor: 'var(--sure-wash)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--differ)',
  },
  '.cm-panels, .cm-tooltip': {
    color: 'var(--ink)',
    backgroundColor: 'var(--paper)',
    border: '1px solid var(--hair)',
  },
  '.cm-button': { backgroundImage: 'none', backgroundColor: 'var(--paper-raised)', color: 'var(--ink)' },
  '.cm-textfield': { backgroundColor: 'var(--paper-raised)', color: 'var(--ink)' },
})

/** The editor's own words, in the reader's language. */
function phrases(): Record<string, string> {
  return {
    Find: t('redraft.find'),
    Replace: t('redraft.find.replace'),
    next: t('redraft.find.next'),
    previous: t('redraft.find.previous'),
    all: t('redraft.find.all'),
    'match case': t('redraft.find.case'),
    regexp: t('redraft.find.regexp'),
    'by word': t('redraft.find.word'),
    replace: t('redraft.find.replace'),
    'replace all': t('redraft.find.replaceAll'),
    close: t('redraft.find.close'),
    Diagnostics: t('redraft.changes'),
  }
}

/** In a root of its own, or the policy of the server would take its styles for those of somebody who broke in. */
export function open(parent: HTMLElement, words: string, typed: (words: string) => void): Editor {
  const box = document.createElement('div')
  box.style.height = '100%'
  parent.replaceChildren(box)
  const root = box.attachShadow({ mode: 'open' })
  const view = new EditorView({
    parent: root,
    root,
    state: EditorState.create({
      doc: words,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        search({ top: true }),
        keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
        EditorView.lineWrapping,
        EditorView.perLineTextDirection.of(true),
        EditorView.contentAttributes.of({ 'aria-label': t('redraft.words'), spellcheck: 'false' }),
        EditorState.phrases.of(phrases()),
        LOOK,
        EditorView.updateListener.of((update) => {
          if (update.docChanged) typed(update.state.doc.toString())
        }),
      ],
    }),
  })
  return {
    put: (next) => view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    show: (problems) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          problems.map((one) => mark(view.state.doc, one)),
        ),
      ),
    go(problem) {
      const at = spot(view.state.doc, problem)
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: 'center' }) })
      view.focus()
    },
    close() {
      view.destroy()
      box.remove()
    },
  }
}

/** From its spot to the end of the word there; a problem of a draft that was typed further meanwhile stays inside. */
function mark(text: Text, problem: Trouble): Diagnostic {
  const from = spot(text, problem)
  const line = text.lineAt(from)
  const word = /^\S*/.exec(line.text.slice(from - line.from))?.[0] ?? ''
  return { from, to: from + word.length, severity: problem.warning ? 'warning' : 'error', message: problem.words }
}

function spot(text: Text, { line, column }: Trouble): number {
  const own = text.line(Math.min(Math.max(line, 1), text.lines))
  return Math.min(own.from + Math.max(column - 1, 0), own.to)
}
