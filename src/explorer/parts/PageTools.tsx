import type { ReactNode } from 'react';
import styles from './PageFoot.module.css';

/** What can be done with a whole page: cite it, see its query, take it along. */
export const PageFoot = ({ children }: { children: ReactNode }) => (
  <div className={`${styles['foot']} no-print`} role="group" aria-label="This page">
    {children}
  </div>
);
