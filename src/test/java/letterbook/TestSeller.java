package letterbook;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lets the organisation of the tests tell what an electronic invoice must say of its seller. */
@Component
public class TestSeller {

    private final JdbcClient jdbc;

    TestSeller(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Seen by all within the seconds for which settings are remembered, so that it is called before anything is sent. */
    public void tellAll() {
        jdbc.sql("""
                        update organisation set street = 'Oosterdokskade 12', postal_code = '1011 AD', city = 'Amsterdam',
                          phone = '+31 20 123 45 67', iban = 'NL91ABNA0417164300', vat_number = 'NL001234567B57',
                          company_number = '90001234', e_address_scheme = '0106', e_address = '90001234', bic = 'ABNANL2A'
                        where id = 1""").update();
    }
}
