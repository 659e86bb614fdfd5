import { useQuery } from '@tanstack/react-query';
import { getOrganisationOptions } from '@/api';
import { OrganisationPicker } from './OrganisationPicker';

interface Props {
  id?: string;
  label: string;
  /** Its id, as the address bar keeps it. */
  value: string | undefined;
  onChange: (id: string | undefined) => void;
}

/** An organisation a list is narrowed to, kept by its id. */
export function OrganisationFilter({ id, label, value, onChange }: Props) {
  const found = useQuery({
    ...getOrganisationOptions({ path: { id: value ?? '' } }),
    enabled: Boolean(value),
  });
  return (
    <OrganisationPicker
      {...(id ? { id } : {})}
      label={label}
      value={value ? (found.data ?? { id: value, name: '…' }) : undefined}
      onChange={(chosen) => onChange(chosen?.id)}
    />
  );
}
