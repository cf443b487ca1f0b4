import type { ReactNode } from 'react';
import styles from './PageTools.module.css';

/** What can be done with a whole page: cite it, see its query, take it along. */
export const PageTools = ({ children }: { children: ReactNode }) => (
  <div className={`${styles['tools']} no-print`} role="group" aria-label="This page">
    {children}
  </div>
);
