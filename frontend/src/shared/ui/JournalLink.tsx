import { Button } from '@mantine/core';
import { useTranslation } from '@/i18n';
import { paths, withQuery } from '@/shared/lib/references';
import { may, useSession } from '@/shared/lib/session';
import { AppLink } from './AppLink';

interface Props {
  /** The resource's path in the API. */
  subject:
    | 'obligations'
    | 'demands'
    | 'documents'
    | 'action-programmes'
    | 'consultations'
    | 'study-plans'
    | 'study-sessions'
    | 'communication-plans'
    | 'orientations'
    | 'organisations'
    | 'users';
  id: string;
}

/** Who changed this thing: its entries in the journal, for those who may read it. */
export function JournalLink({ subject, id }: Props) {
  const { t } = useTranslation();
  if (!may(useSession(), 'AUDIT_READ')) return null;
  return (
    <Button
      component={AppLink}
      variant="default"
      href={withQuery(paths.audit, { subject, subjectId: id })}
    >
      {t('action.history')}
    </Button>
  );
}
