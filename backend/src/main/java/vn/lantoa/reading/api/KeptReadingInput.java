package vn.lantoa.reading.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person made of a reading, to be kept with the document made from it. */
public record KeptReadingInput(
    @Schema(
            required = true,
            examples = "12000",
            description = "The length of the text that was read, in UTF-16 units")
        @Min(0)
        @Max(100_000_000)
        int characters,
    @Schema(required = true, description = "Every thing proposed or added, in order")
        @NotNull
        @Size(min = 1, max = 2000)
        List<@NotNull @Valid KeptReadingItem> items) {}
