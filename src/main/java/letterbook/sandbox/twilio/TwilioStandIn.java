package letterbook.sandbox.twilio;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import letterbook.base.ConditionalOnSandbox;
import letterbook.sandbox.SandboxMessage;
import letterbook.sandbox.StandIn;
import org.springframework.stereotype.Component;

/** Twilio for a person who tries it out. */
@Component
@ConditionalOnSandbox
class TwilioStandIn implements StandIn {

    private static final Set<String> OPEN = Set.of("accepted", "queued", "sent");

    private static final List<Answer> ANSWERS = List.of(
            new Answer("delivered", "Delivered"),
            new Answer("30005", "Undelivered (number unknown)"),
            new Answer("30003", "Undelivered (telephone off)"),
            new Answer("30004", "Blocked"));

    private final Carrier carrier;

    TwilioStandIn(Carrier carrier) {
        this.carrier = carrier;
    }

    @Override
    public String provider() {
        return TwilioSwitch.PROVIDER;
    }

    @Override
    public List<String> tricks() {
        var ends = Stream.of(
                "Give a customer one of these mobile numbers and resend a text message to see what happens. Text messages"
                        + " leave in office hours only.",
                TwilioScript.NUMBERS + "30003 ends undelivered: the telephone is off.",
                TwilioScript.NUMBERS + "30005 ends undelivered: the number is unknown.",
                TwilioScript.NUMBERS + "30006 ends undelivered: it is a landline.",
                TwilioScript.NUMBERS + "30004 is blocked; 30007 is filtered as spam.",
                TwilioScript.NUMBERS + "21610 has replied STOP and is refused at once.",
                TwilioScript.NUMBERS + " followed by any other error code of Twilio ends with that error.");
        var manners = Stream.of(TwilioScript.Manner.values())
                .filter(manner -> manner != TwilioScript.Manner.USUAL)
                .map(manner -> manner.number() + " " + manner.told() + ".");
        return Stream.concat(ends, manners).toList();
    }

    @Override
    public List<Answer> answers(SandboxMessage message) {
        return OPEN.contains(String.valueOf(message.state())) ? ANSWERS : List.of();
    }

    @Override
    public void answer(SandboxMessage message, Answer answer) {
        if (answer.key().equals("delivered")) {
            carrier.end(message, "delivered", null);
        } else {
            carrier.end(message, "undelivered", Integer.valueOf(answer.key()));
        }
    }
}
