package vn.lantoa.alignment;

/**
 * A superior's item as it stands now, as one JSON value: what is taken over is kept in this form,
 * and an item has changed where the two differ. The statements name {@code demand d}, its deadline
 * {@code dl}, {@code provision pr}, {@code target st} and the organisation below {@code o}.
 */
public final class SuperiorSql {

  /** The date that holds for the organisation's level. */
  public static final String DEADLINE =
      """
      LEFT JOIN demand_deadline dl ON dl.id = (SELECT x.id FROM demand_deadline x
        WHERE x.demand_id = d.id AND NOT x.retired AND x.level_code IN ('', o.level_code)
        ORDER BY x.level_code DESC, x.id DESC LIMIT 1)
      """;

  /** Of a demand. */
  public static final String DEMAND =
      """
      JSON_OBJECT('title', d.title, 'output', d.output, 'rule', dl.rule, 'words', dl.words,
        'lead', IF(JSON_LENGTH(d.addressees, '$.organisations') = 1,
          JSON_VALUE(d.addressees, '$.organisations[0]'), NULL), 'state', d.state)
      """;

  /** Of a provision. */
  public static final String PROVISION =
      """
      JSON_OBJECT('title', pr.label, 'text', LEFT(pr.text, 4000),
        'state', IF(pr.removed, 'WITHDRAWN', 'PUBLISHED'))
      """;

  /** Of a target. */
  public static final String TARGET =
      """
      IF(st.id IS NULL, JSON_OBJECT('state', 'WITHDRAWN'), JSON_OBJECT('title', st.name,
        'unit', st.unit, 'comparison', CONCAT(st.comparison, ' ', st.direction),
        'values', (SELECT GROUP_CONCAT(v.year, ': ', COALESCE(v.words,
          TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM v.value)), '') ORDER BY v.year SEPARATOR '; ')
          FROM target_value v WHERE v.target_id = st.id), 'state', 'PUBLISHED'))
      """;

  /** Of {@code alignment a}, whichever kind it is. */
  public static final String THEIRS =
      "CASE WHEN a.superior_demand_id IS NOT NULL THEN "
          + DEMAND
          + " WHEN a.provision_id IS NOT NULL THEN "
          + PROVISION
          + " ELSE "
          + TARGET
          + " END";

  /** What of a resolution or programme can be taken over: study and the programme itself cannot. */
  public static final String SERVABLE =
      "d.act NOT IN ('STUDY', 'BRIEFING', 'PROGRAMME', 'OPINION')";

  private SuperiorSql() {}
}
