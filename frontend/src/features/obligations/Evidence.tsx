import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/i18n';
import { listObligationAttachmentsOptions, type Obligation } from '@/api';
import { formatDate } from '@/shared/lib/dates';
import { Card } from '@/shared/ui/Card';
import { Files } from './Files';
import classes from './Obligations.module.css';

/** What was shown for it: the day it was done, the words, the files. Nothing while nothing was. */
export function Evidence({ obligation }: { obligation: Obligation }) {
  const { t } = useTranslation('obligations');
  const files = useQuery(listObligationAttachmentsOptions({ path: { id: obligation.id } }));
  const some = files.data ?? [];
  if (!obligation.doneOn && !obligation.note && some.length === 0) return null;
  return (
    <Card
      title={t('evidence.title')}
      aside={obligation.doneOn && t('evidence.doneOn', { date: formatDate(obligation.doneOn) })}
    >
      {obligation.note && <p className={classes.note}>{obligation.note}</p>}
      <Files files={some} />
    </Card>
  );
}
