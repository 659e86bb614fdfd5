import { Button } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from '@/i18n';
import { formatCount } from '@/shared/lib/numbers';
import classes from './ListEnd.module.css';

interface Props {
  shown: number;
  /** Rows of the whole list where they were counted. */
  total?: number | undefined;
  hasMore: boolean;
  loading: boolean;
  /** The last page did not come: it is asked for again by hand. */
  failed?: boolean;
  onMore: () => unknown;
}

/** Under a long list: how many of its rows are here, and the next ones. */
export const ListEnd = memo(function ListEnd(props: Props) {
  const { shown, total, hasMore, loading, failed = false, onMore } = props;
  const { t, i18n } = useTranslation();
  const number = (value: number) => formatCount(value, i18n.language);
  if (!hasMore && shown < 50) return null;
  return (
    <div className={classes.end} data-list-end="">
      <span className="lt-soft lt-small">
        {!hasMore
          ? t('list.whole', { total: number(shown) })
          : total === undefined
            ? t('list.loaded', { shown: number(shown) })
            : t('list.shown', { shown: number(shown), total: number(total) })}
      </span>
      {failed && <span className="lt-small">{t('list.failed')}</span>}
      {hasMore && (
        <Button
          variant="default"
          className="lt-no-print"
          loading={loading}
          onClick={() => void onMore()}
        >
          {t('list.more')}
        </Button>
      )}
    </div>
  );
});
