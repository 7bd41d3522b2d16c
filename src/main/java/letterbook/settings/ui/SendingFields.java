package letterbook.settings.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.binder.Binder;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import letterbook.base.CommunicationType;
import letterbook.base.ui.LanguageNames;
import letterbook.organisation.PublicHolidays;
import letterbook.organisation.PublicHolidays.Region;
import letterbook.settings.OrganisationRules;
import org.jspecify.annotations.Nullable;

/** When, in which language and through which channel it writes, where a customer says nothing else. */
class SendingFields extends Composite<FormLayout> {

    private static final List<String> OFFERED = List.of("nl", "en", "de", "fr");

    private final ComboBox<ZoneId> zone = new ComboBox<>("Time zone");
    private final CheckboxGroup<String> languages = new CheckboxGroup<>("Languages");
    private final Select<String> defaultLanguage = new Select<>();
    private final Select<CommunicationType> defaultChannel = new Select<>();
    private final Checkbox skip = new Checkbox("Skip invoice messages to customers who pay by direct debit");
    private final ComboBox<String> region = new ComboBox<>("Public holidays of");
    private String country = "";
    private List<Region> regions = List.of();

    SendingFields(Binder<OrganisationInput> binder) {
        zone.setItems(ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .toList());
        zone.setItemLabelGenerator(ZoneId::getId);
        zone.setHelperText("For office hours, and for dates and times in messages");
        languages.setItemLabelGenerator(LanguageNames::own);
        languages.setHelperText("A customer with another language gets the default one");
        defaultLanguage.setLabel("Default language");
        defaultLanguage.setItemLabelGenerator(LanguageNames::own);
        defaultChannel.setLabel("Default channel");
        defaultChannel.setItems(CommunicationType.values());
        defaultChannel.setItemLabelGenerator(CommunicationType::label);
        defaultChannel.setHelperText("For customers who prefer none");
        region.setItemLabelGenerator(this::nameOf);
        region.setClearButtonVisible(true);
        region.setHelperText("SMS waits on these days. Empty for those of the whole country");

        languages.addValueChangeListener(change -> offerLanguages(change.getValue()));

        binder.forField(zone).asRequired("Choose a time zone").bind("zone");
        binder.forField(languages)
                .withValidator(Rules.hold(OrganisationRules::languages))
                .bind("languages");
        binder.forField(defaultLanguage)
                .withValidator(
                        Rules.hold(language -> OrganisationRules.defaultLanguage(language, languages.getValue())))
                .bind("defaultLanguage");
        binder.forField(defaultChannel).asRequired("Choose a channel").bind("defaultChannel");
        // cannot be emptied, so there is nothing to mark
        defaultChannel.setRequiredIndicatorVisible(false);
        binder.forField(skip).bind("skipOnDirectDebit");
        binder.forField(region)
                .withValidator(Rules.hold(OrganisationRules::region))
                .bind("region");

        getContent().add(zone, defaultChannel, region, languages, defaultLanguage, skip);
    }

    @Override
    protected FormLayout initContent() {
        return Rules.layout();
    }

    /** Offers what this organisation has beside what can be had. */
    void offer(OrganisationInput shown) {
        languages.setItems(Stream.concat(OFFERED.stream(), shown.languages().stream())
                .distinct()
                .toList());
        offerLanguages(shown.languages());
        offerRegionsOf(shown.country());
    }

    void offerRegionsOf(@Nullable String chosen) {
        country = chosen == null ? "" : chosen;
        var kept = region.getValue();
        regions = PublicHolidays.regionsOf(country);
        region.setItems(Stream.concat(
                        PublicHolidays.isKnown(country) ? Stream.of(country) : Stream.empty(),
                        regions.stream().map(Region::code))
                .toList());
        region.setValue(kept != null && kept.startsWith(country) ? kept : null);
    }

    /** Tells each region, or country without one, that is shown from now on. */
    void onRegion(Consumer<String> listener) {
        region.addValueChangeListener(
                change -> listener.accept(change.getValue() == null ? country : change.getValue()));
    }

    private void offerLanguages(Collection<String> chosen) {
        var kept = defaultLanguage.getValue();
        defaultLanguage.setItems(chosen);
        if (kept != null && chosen.contains(kept)) {
            defaultLanguage.setValue(kept);
        }
    }

    private String nameOf(String code) {
        return regions.stream()
                .filter(part -> part.code().equals(code))
                .findFirst()
                .map(Region::name)
                .orElseGet(() -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH) + ", the whole country");
    }
}
