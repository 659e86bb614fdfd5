import { useTranslation } from '@/i18n';
import type { OrganisationRef } from '@/api';

/** The name; a former body says what it is now: "Tỉnh ủy Hải Dương (nay là Thành ủy Hải Phòng)". */
export function OrganisationName({ organisation }: { organisation: OrganisationRef }) {
  const { t } = useTranslation('domain');
  return (
    <>
      {organisation.name}
      {organisation.nowName && (
        <span className="lt-soft"> {t('nowName', { name: organisation.nowName })}</span>
      )}
    </>
  );
}
