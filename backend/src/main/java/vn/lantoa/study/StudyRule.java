package vn.lantoa.study;

/** What a plan may ask of how documents are studied (domain.md, Study rules). */
public enum StudyRule {
  /** Held in person, not over a line and not as self-study. */
  IN_PERSON,
  /** Conveyed by the head of the organisation. */
  BY_HEAD,
  /** Not merged with a committee meeting. */
  NOT_MERGED,
  /** Held at every level down to the cell. */
  EVERY_LEVEL,
  /** Finished by the level's date. */
  FINISHED_BY_DATE,
  /** First attendance and make-up reach everyone expected less those exempted. */
  EVERYONE_REACHED,
  /** Essays are handed in, handwritten or typed, by a date. */
  ESSAYS,
  /** Each special audience has its briefing. */
  SPECIAL_AUDIENCES,
  /** Who was absent is taught later. */
  MAKE_UP,
  /** An action programme is issued after the study. */
  PROGRAMME_FOLLOWS
}
