import { Component, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { Notice } from './Notice.tsx';

/** Keeps one page that breaks from taking the others with it; a part that cannot be loaded breaks its page too. */
export class Boundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <Notice title="This page cannot be shown" alarm>
        <p>It broke, or a part of it could not be loaded. Your place and your filters are in the address: load it again.</p>
        <Button className="button" onPress={() => window.location.reload()}>
          Load the page again
        </Button>
      </Notice>
    );
  }
}
