package letterbook.database;

import javax.sql.DataSource;
import liquibase.integration.spring.SpringLiquibase;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Once Liquibase has made the schema: start-up checks and rights, before anything else uses the database. */
@Configuration
class SchemaConfiguration {

    @Bean
    static BeanPostProcessor checksAfterLiquibase(ObjectProvider<DataSource> applicationSource) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof SpringLiquibase liquibase) {
                    DatabaseCheck.verify(applicationSource.getObject());
                    TableGrants.apply(liquibase.getDataSource(), applicationSource.getObject());
                }
                return bean;
            }
        };
    }
}
