/**
 * GraphiQL's tabs hold buttons within what says to be a tab, where readers of the screen cannot reach them. Makes them a list of buttons, of which
 * one is the present one, now and whenever they change, until what it returns is called.
 */
export function reachableTabs(within: Element): () => void {
  const mend = () => {
    within.querySelector('.graphiql-tabs')?.removeAttribute('role');
    within.querySelector('#graphiql-session')?.setAttribute('role', 'group');
    for (const tab of within.querySelectorAll('.graphiql-tabs > [aria-selected]')) {
      const name = tab.querySelector('.graphiql-tab-button');
      if (tab.getAttribute('aria-selected') === 'true') name?.setAttribute('aria-current', 'true');
      else name?.removeAttribute('aria-current');
      tab.removeAttribute('role');
      tab.removeAttribute('aria-selected');
    }
  };
  const observer = new MutationObserver(mend);
  observer.observe(within, { subtree: true, childList: true, attributeFilter: ['aria-selected'] });
  return () => observer.disconnect();
}
