#include "core/exchange/currency.h"

#include <QSet>

#include <map>

namespace concave {

bool isCurrency(const QString &code)
{
    // ISO 4217, list one, without funds, metals and test codes; last what was withdrawn since 2022.
    static const QStringList list =
        QStringLiteral("AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP "
                       "BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD "
                       "FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD "
                       "JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK "
                       "MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR "
                       "PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP "
                       "SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD "
                       "XCG XOF XPF YER ZAR ZMW ZWG "
                       "ANG BGN HRK SLL ZWL")
            .split(u' ');
    static const QSet<QString> codes(list.begin(), list.end());
    return codes.contains(code);
}

QString currencyOf(const QString &unit)
{
    static const std::map<QString, QString> signs = {{QStringLiteral("€"), QStringLiteral("EUR")},
        {QStringLiteral("$"), QStringLiteral("USD")}, {QStringLiteral("US$"), QStringLiteral("USD")},
        {QStringLiteral("£"), QStringLiteral("GBP")}, {QStringLiteral("¥"), QStringLiteral("JPY")},
        {QStringLiteral("A$"), QStringLiteral("AUD")}, {QStringLiteral("C$"), QStringLiteral("CAD")},
        {QStringLiteral("CA$"), QStringLiteral("CAD")}, {QStringLiteral("ZŁ"), QStringLiteral("PLN")},
        {QStringLiteral("₹"), QStringLiteral("INR")}, {QStringLiteral("₩"), QStringLiteral("KRW")},
        {QStringLiteral("₴"), QStringLiteral("UAH")}, {QStringLiteral("₺"), QStringLiteral("TRY")},
        {QStringLiteral("₪"), QStringLiteral("ILS")}, {QStringLiteral("EURO"), QStringLiteral("EUR")}};
    const QString code = unit.trimmed().toUpper();
    if (const auto sign = signs.find(code); sign != signs.end())
        return sign->second;
    return isCurrency(code) ? code : QString();
}

} // namespace concave
