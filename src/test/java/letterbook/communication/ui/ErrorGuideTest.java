package letterbook.communication.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import letterbook.communication.ErrorCatalogue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ErrorGuideTest {

    private final ErrorCatalogue catalogue = new ErrorCatalogue();

    @ParameterizedTest
    @EnumSource
    void theUserGuideSaysWhatTheCatalogueSays(GuideLanguage language) throws IOException {
        var guide = new ErrorGuide(language);
        var page = guide.markdown(catalogue);
        if (Boolean.getBoolean("letterbook.write-guide")) {
            Files.writeString(guide.file(), page);
        }
        assertThat(Files.readString(guide.file()))
                .as("%s is not current. This command writes it anew: %s", guide.file(), ErrorGuide.COMMAND)
                .isEqualTo(page);
    }
}
