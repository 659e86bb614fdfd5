package vn.lantoa.organisation;

import java.util.List;

/**
 * An organisation with every name it is known by.
 *
 * @param earlier names and short names it had before
 * @param former whether it is no more
 * @param distance steps below the organisation that was asked about; above or beside it 10 and
 *     more, elsewhere 20
 */
public record NamedOrganisation(
    long id,
    String name,
    String shortName,
    List<String> earlier,
    String level,
    String kind,
    boolean former,
    int distance) {}
