# What lepi wants of Payara's domain.xml beyond preboot.asadmin; sed -i -f domain.sed domain.xml, once after unpacking.
s|<jvm-options>-Xmx512m</jvm-options>|<jvm-options>-Xmx2g</jvm-options>\
<jvm-options>-Dfile.encoding=UTF-8</jvm-options>\
<jvm-options>-Dorg.bytedeco.javacpp.cachedir=/var/lib/lepi/javacpp</jvm-options>|
# no message broker, no shell and no database of Payara's own on a port, no calls home
0,\|</config>|s|</config>|<jms-service type="DISABLED"></jms-service></config>|
s|</domain>|<phone-home-runtime-configuration enabled="false"></phone-home-runtime-configuration></domain>|
s|;AUTO_SERVER=TRUE||
/osgi\.shell\.telnet/d
/additionalOSGiBundlesToStart/d
