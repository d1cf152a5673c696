# Every resource that Dirsync needs on a WildFly, the same for our own server and for one that was there before.
# needs <address> <operation>...: the operations add the resource, all of them or none; "remove" at the address undoes them.
#
# Expects
#   $profile          where subsystems stand: nothing, or /profile=NAME in a domain
#   $group            where system properties stand: nothing, or /server-group=NAME in a domain
#   $boot_time        what a domain's system properties need besides their value
#   $broker           the messaging server
#   $database         the directory of the Derby database
#   $database_user    the owner of the tables
#   $database_password  what is written beside it; a new one for each installation
#   $pool_size        the most connections at once
# The names that the EAR looks up (java:/jdbc/DirsyncDS, java:/jms/Dirsync..., the security domain "dirsync") are fixed.

needed() {
    local datasources=$profile/subsystem=datasources
    local messaging=$profile/subsystem=messaging-activemq/server=$broker
    local setting queue
    setting="dead-letter-address=jms.queue.DirsyncDead,expiry-address=jms.queue.ExpiryQueue"
    setting+=",max-delivery-attempts=5,redelivery-delay=1000,redelivery-multiplier=4.0,max-redelivery-delay=60000"
    setting+=",max-size-bytes=10485760,page-size-bytes=2097152,message-counter-history-day-limit=10"

    # Login is the application's own (Jakarta Security): its users are none of the server's. The beans keep the
    # server's default domain, which stands for the same domain of Elytron, so roles reach them.
    needs "$profile/subsystem=undertow/application-security-domain=dirsync" \
        "add(security-domain=ApplicationDomain,integrated-jaspi=false)"

    # Derby: its log, row locks that never become a lock of a whole table, and up to 96 MB of pages in memory, not 32.
    needs "$group/system-property=derby.stream.error.file" \
        "add(value=\"\${jboss.server.log.dir}/derby.log\"$boot_time)"
    needs "$group/system-property=derby.locks.escalationThreshold" \
        "add(value=1000000$boot_time)"
    needs "$group/system-property=derby.storage.pageCacheSize" \
        "add(value=3000$boot_time)"

    needs "$datasources/jdbc-driver=derby" \
        "add(driver-name=derby,driver-module-name=org.apache.derby,driver-class-name=org.apache.derby.jdbc.EmbeddedDriver,driver-xa-datasource-class-name=org.apache.derby.jdbc.EmbeddedXADataSource)"
    needs "$datasources/xa-data-source=DirsyncDS" \
        "add(jndi-name=java:jboss/datasources/DirsyncDS,driver-name=derby,user-name=$database_user,password=$database_password,recovery-username=$database_user,recovery-password=$database_password,min-pool-size=2,max-pool-size=$pool_size,valid-connection-checker-class-name=org.jboss.jca.adapters.jdbc.extensions.novendor.JDBC4ValidConnectionChecker,validate-on-match=true,background-validation=false,same-rm-override=false)" \
        "xa-datasource-properties=DatabaseName:add(value=\"$database\")" \
        "xa-datasource-properties=CreateDatabase:add(value=create)"
    needs "$profile/subsystem=naming/binding=\"java:/jdbc/DirsyncDS\"" \
        "add(binding-type=lookup,lookup=\"java:jboss/datasources/DirsyncDS\")"

    # Alerts go out by the server's mail session, to the SMTP server that its socket binding "mail-smtp" names.
    needs "$profile/subsystem=mail/mail-session=Dirsync" \
        "add(jndi-name=\"java:/mail/Dirsync\",from=\"\${dirsync.mail.from:dirsync@localhost}\")" \
        "server=smtp:add(outbound-socket-binding-ref=mail-smtp)"

    # Five attempts, each four times later than the one before, then the dead-letter queue.
    for queue in DirsyncDead DirsyncServer DirsyncRequestor; do
        needs "$messaging/jms-queue=$queue" "add(entries=[\"java:/jms/$queue\"])"
    done
    for queue in DirsyncServer DirsyncRequestor; do
        needs "$messaging/address-setting=jms.queue.$queue" "add($setting)"
    done
}

# The values for our own server, and those that an administrator may leave as they are.
defaults() {
    profile=
    group=
    boot_time=
    broker=default
    database='${jboss.server.data.dir}/derby/dirsync'
    database_user=dirsync
    database_password=$(random_password)
    pool_size=30
}

# 20 letters and digits, without those that look alike: 115 bits.
random_password() {
    local text
    text=$(head -c 1024 /dev/urandom | LC_ALL=C tr -dc 'A-HJ-NP-Za-km-z2-9')
    printf '%s' "${text:0:20}"
}

# operation <address> <operation>: as one line for jboss-cli; an operation on a child names the child first.
operation() {
    if [[ $2 == *=*:add* && $2 != add* ]]; then
        printf '%s/%s\n' "$1" "$2"
    else
        printf '%s:%s\n' "$1" "$2"
    fi
}
