package letterbook.intake;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import letterbook.security.ApiClient;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Communications")
@RestController
class BatchApi {

    private final BatchIntake intake;
    private final ApiJson json;
    private final ApiSettings settings;

    BatchApi(BatchIntake intake, ApiJson json, ApiSettings settings) {
        this.intake = intake;
        this.json = json;
        this.settings = settings;
    }

    @Operation(
            summary = "Report many events",
            description = "Scope communications:send. One event a line, each with its key. The answer has one line for"
                    + " each that is not blank, in order, and comes while the request goes on: the id of the entry, or a"
                    + " problem. A bad line fails alone. Repeat the batch, or any part of it, as often as you like.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                                            schema = @Schema(implementation = BatchEvent.class),
                                            examples =
                                                    @ExampleObject(
                                                            "{\"key\":\"1\",\"scenario\":\"invoice.issued\",\"subject\":{\"type\":\"invoice\",\"number\":\"202500123\"}}\n"
                                                                    + "{\"key\":\"2\",\"scenario\":\"invoice.reminder\",\"subject\":{\"type\":\"invoice\",\"number\":\"202500101\"}}\n"))))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_NDJSON_VALUE,
                            schema = @Schema(implementation = BatchAnswer.class)))
    @PostMapping(path = ApiRoute.V1 + "/communications/batch", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    void post(
            @Parameter(hidden = true) HttpServletRequest request,
            @Parameter(hidden = true) HttpServletResponse response,
            @Parameter(hidden = true) @AuthenticationPrincipal ApiClient client)
            throws IOException, InterruptedException {
        var reader =
                new BatchReader(request.getInputStream(), settings.maxJson().toBytes());
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        response.flushBuffer();
        new BatchRun(lines -> intake.take(client, lines), json).run(reader, response.getOutputStream());
    }
}
