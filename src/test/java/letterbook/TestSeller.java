package letterbook;

import letterbook.organisation.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the organisation of the tests tell what an electronic invoice must say of its seller. */
@Component
public class TestSeller {

    private final JdbcClient jdbc;
    private final Organisations organisations;

    TestSeller(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    public void tellAll() {
        jdbc.sql("""
                        update organisation set street = 'Oosterdokskade 12', postal_code = '1011 AD', city = 'Amsterdam',
                          phone = '+31 20 123 45 67', iban = 'NL91ABNA0417164300', vat_number = 'NL004495445B01',
                          company_number = '90001234', e_address_scheme = '0106', e_address = '90001234', bic = 'ABNANL2A'
                        where id = 1""").update();
        // forgets what it remembers of the settings
        var told = organisations.current();
        organisations.rename(told.name(), told.zone());
    }
}
