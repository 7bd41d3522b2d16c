package letterbook.sandbox.peppol;

import static org.assertj.core.api.Assertions.assertThat;

import com.helger.diver.api.coord.DVRCoordinate;
import com.helger.phive.api.execute.ValidationExecutionManager;
import com.helger.phive.api.executorset.ValidationExecutorSetRegistry;
import com.helger.phive.api.validity.IValidityDeterminator;
import com.helger.phive.en16931.EN16931Validation;
import com.helger.phive.peppol.PeppolValidation;
import com.helger.phive.peppol.PeppolValidationMLS;
import com.helger.phive.xml.source.IValidationSourceXML;
import com.helger.phive.xml.source.ValidationSourceXML;
import com.helger.xml.serialize.read.DOMReader;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sandbox's buyers and their access point write as the rules of the network demand. */
class ResponseXmlTest {

    private static final ValidationExecutorSetRegistry<IValidationSourceXML> RULES =
            new ValidationExecutorSetRegistry<>();

    @BeforeAll
    static void readRules() {
        EN16931Validation.initEN16931(RULES);
        PeppolValidation.initStandard(RULES);
        if (RULES.getOfID(DVRCoordinate.parseOrNull("org.peppol:mls:1")) == null) {
            PeppolValidationMLS.init(RULES);
        }
    }

    @ParameterizedTest
    @EnumSource(BuyerAnswer.class)
    void anAnswerFollowsTheRulesOfTheNetwork(BuyerAnswer answer) {
        var status = answer.kind() == BuyerAnswer.Kind.STATUS;
        var rules = DVRCoordinate.parseOrNull(
                status ? "org.peppol:mls:1" : "eu.peppol.bis3:invoice-message-response:2025.11");
        var xml = ResponseXml.of(
                answer,
                "1a2b",
                status ? PeppolSandbox.BUYERS_NUMBER : "0106:12345678",
                status ? PeppolSandbox.OUR_NUMBER : PeppolSandbox.OUR_PARTICIPANT,
                status ? "f228026e-c8b7-455e-8bf6-c3bc0aa81314" : "2026-1",
                OffsetDateTime.parse("2026-11-24T12:00:00Z"));

        var result = ValidationExecutionManager.executeValidation(
                IValidityDeterminator.createDefault(),
                Objects.requireNonNull(RULES.getOfID(rules)),
                ValidationSourceXML.create(null, Objects.requireNonNull(DOMReader.readXMLDOM(xml))),
                Locale.ENGLISH);

        assertThat(result.getAllErrors()).isEmpty();
    }
}
