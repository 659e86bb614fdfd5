import { Button } from '@mantine/core';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/i18n';
import { formatInstant } from '@/shared/lib/dates';
import { useBareHistory } from '@/shared/lib/history';
import { withQuery } from '@/shared/lib/references';
import classes from './AsOf.module.css';

const AsOfPanel = lazy(async () => ({ default: (await import('./AsOfPanel')).AsOfPanel }));

/** Turns the page that is open to an instant, or back to the present. */
function useTurn(): (instant: string | undefined) => void {
  const history = useBareHistory();
  return (instant) => {
    const { pathname, search } = history.location;
    const kept = Object.fromEntries(new URLSearchParams(search));
    history.push(withQuery(pathname, { ...kept, do: undefined, cursor: undefined, asOf: instant }));
  };
}

function shown(instant: string): string {
  return Number.isNaN(Date.parse(instant)) ? instant : formatInstant(instant);
}

/** The way into the past: a button, and a day and time to look back to. */
export function AsOfButton({ instant }: { instant: string | undefined }) {
  const { t } = useTranslation();
  const turn = useTurn();
  const [opened, setOpened] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!opened) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpened(false);
      box.current?.querySelector('button')?.focus();
    };
    const point = (event: PointerEvent) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) setOpened(false);
    };
    document.addEventListener('keydown', press);
    document.addEventListener('pointerdown', point);
    return () => {
      document.removeEventListener('keydown', press);
      document.removeEventListener('pointerdown', point);
    };
  }, [opened]);
  return (
    <div ref={box} className={classes.box}>
      <button
        type="button"
        className={classes.button}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        <span className={classes.long}>{t('asOf.open')}</span>
        <span className={classes.short}>{t('asOf.openShort')}</span>
      </button>
      {opened && (
        <div className={classes.panel}>
          <Suspense fallback={null}>
            <AsOfPanel
              instant={instant}
              onChoose={(chosen) => {
                setOpened(false);
                turn(chosen);
              }}
            />
          </Suspense>
        </div>
      )}
    </div>
  );
}

/** Says that everything on the page is of the past and that nothing can be changed. */
export function AsOfBanner({ instant }: { instant: string }) {
  const { t } = useTranslation();
  const turn = useTurn();
  return (
    <div className={classes.banner} role="status">
      <span>
        <strong>{t('asOf.banner', { instant: shown(instant) })}</strong> {t('asOf.readOnly')}
      </span>
      <Button variant="default" onClick={() => turn(undefined)}>
        {t('asOf.now')}
      </Button>
    </div>
  );
}
