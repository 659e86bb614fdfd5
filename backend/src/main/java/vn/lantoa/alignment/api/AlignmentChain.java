package vn.lantoa.alignment.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.lantoa.alignment.AlignmentState;
import vn.lantoa.document.DocumentRef;
import vn.lantoa.organisation.OrganisationRef;
import vn.lantoa.programme.ProgrammeState;
import vn.lantoa.shared.Act;

/** The way from a resolution to what was done, or back. */
public record AlignmentChain(
    @Schema(required = true) List<Node> nodes,
    @Schema(required = true) List<Edge> edges,
    @Schema(required = true, description = "The chain is longer or wider than what is listed")
        boolean more) {

  /** Which way it is followed. */
  @Schema(name = "ChainDirection")
  public enum Direction {
    UP,
    DOWN
  }

  /** What a node is. */
  @Schema(name = "ChainNodeKind")
  public enum Kind {
    /** A demand of a document; of a programme in force it is the task. */
    DEMAND,
    PROVISION,
    /** A task of a draft. */
    TASK
  }

  /** A link of the chain. */
  @Schema(name = "ChainNode")
  public record Node(
      @Schema(required = true, examples = "D41", description = "Names it in the edges") String key,
      @Schema(required = true) Kind kind,
      @Schema(required = true) String id,
      @Schema(required = true, description = "Steps from the start") int depth,
      @Schema(required = true) String title,
      @Nullable Act act,
      @Schema(description = "Place of its passage") @Nullable String label,
      @Schema(description = "Words of its passage, at most 500 characters") @Nullable String clause,
      @Nullable DocumentRef document,
      @Schema(description = "Whose it is") @Nullable OrganisationRef organisation,
      @Schema(description = "Where it is a task") @Nullable String programmeId,
      @Nullable String programmeTitle,
      @Nullable ProgrammeState programmeState,
      @Nullable String taskKey,
      @Schema(description = "What is owed for it, in the caller's reach") @Nullable Work work,
      @Schema(description = "Of a demand for programmes: how many answer it")
          @Nullable Integer programmes) {}

  /** What is owed, done and shown. */
  @Schema(name = "ChainWork")
  public record Work(
      @Schema(required = true) int obligations,
      @Schema(required = true) int done,
      @Schema(required = true) int late,
      @Schema(required = true, description = "Files shown as evidence") int evidence) {}

  /** Who serves whom. */
  @Schema(name = "ChainEdge")
  public record Edge(
      @Schema(required = true, description = "The one above") String above,
      @Schema(required = true, description = "The one that serves it") String below,
      @Schema(description = "Absent where the demand itself names the one above")
          @Nullable AlignmentState state) {}
}
