/**
 * GraphiQL's tabs hold buttons within what says to be a tab, where readers of the screen cannot reach them: makes them a list of buttons, of which
 * one is the present one, now and whenever they change.
 */
function watchTabs(within: Element): MutationObserver {
  const observer = new MutationObserver(() => {
    within.querySelector('.graphiql-tabs')?.removeAttribute('role');
    within.querySelector('#graphiql-session')?.setAttribute('role', 'group');
    for (const tab of within.querySelectorAll('.graphiql-tabs > [aria-selected]')) {
      const name = tab.querySelector('.graphiql-tab-button');
      if (tab.getAttribute('aria-selected') === 'true') name?.setAttribute('aria-current', 'true');
      else name?.removeAttribute('aria-current');
      tab.removeAttribute('role');
      tab.removeAttribute('aria-selected');
    }
  });
  observer.observe(within, { subtree: true, childList: true, attributeFilter: ['aria-selected'] });
  return observer;
}

/** Whether there is an answer, so that its place can say what to do while there is none. */
function watchAnswer(within: Element): MutationObserver {
  const observer = new MutationObserver(() => {
    const place = within.querySelector('.graphiql-response');
    const lines = place?.querySelector('.view-lines');
    if (lines) place!.toggleAttribute('data-empty', lines.textContent.trim() === '');
  });
  observer.observe(within, { subtree: true, childList: true, characterData: true });
  return observer;
}

/** What Escape closes within an editor. */
const OPEN = '.suggest-widget.visible, .find-widget.visible, .parameter-hints-widget.visible, .monaco-hover:not(.hidden)';

/** Enter opens an editor to the keyboard; Escape leaves it again, for Tab is a character there. */
function leaveEditor(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !(event.target instanceof Element)) return;
  const editor = event.target.closest<HTMLElement>('.graphiql-editor');
  if (editor?.querySelector(OPEN) === null) editor.focus();
}

/** Makes all of GraphiQL reachable by keys and by readers of the screen, until what it returns is called. */
export function makeReachable(within: HTMLElement): () => void {
  const observers = [watchTabs(within), watchAnswer(within)];
  // Before the editor has it, and has closed what is open.
  within.addEventListener('keydown', leaveEditor, true);
  return () => {
    for (const observer of observers) observer.disconnect();
    within.removeEventListener('keydown', leaveEditor, true);
  };
}
