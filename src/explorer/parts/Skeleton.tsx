import styles from './Skeleton.module.css';

/** Where text will stand: as many lines as it will take, so that nothing moves when it comes. */
export const Skeleton = ({ lines = 3, title = false }: { lines?: number; title?: boolean }) => (
  <div className={styles['skeleton']} aria-hidden="true">
    {title && <div className={styles['title']} />}
    {Array.from({ length: lines }, (_, line) => (
      <div key={line} className={styles['line']} />
    ))}
  </div>
);

/** A list of such. */
export const SkeletonList = ({ items = 5, lines = 2 }: { items?: number; lines?: number }) => (
  <div className={styles['list']}>
    {Array.from({ length: items }, (_, item) => (
      <Skeleton key={item} lines={lines} title />
    ))}
  </div>
);
