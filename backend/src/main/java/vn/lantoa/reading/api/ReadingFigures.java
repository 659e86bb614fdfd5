package vn.lantoa.reading.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The reader's figures by month, edition of the rules and kind, the newest month first. */
public record ReadingFigures(@Schema(required = true) List<ReadingFigure> items) {}
