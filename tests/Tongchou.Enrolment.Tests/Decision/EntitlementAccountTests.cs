using Tongchou.Enrolment.Decision;
using Tongchou.Enrolment.History;
using Tongchou.Enrolment.Tests.History;
using Tongchou.Enrolment.Tests.Policies;

namespace Tongchou.Enrolment.Tests.Decision;

public class EntitlementAccountTests
{
    [Fact]
    public void An_account_tells_every_step_in_plain_words()
    {
        DuesHistory person = Person.Paid(2024, 2030).Repaired(2030, new(2029, 11, 20), 4);

        EntitlementAccount account = EntitlementDecision.Decide(person, new(2030), new(2030, 1, 1), new Limit(Money.Yuan(300_000)), TestLaw.Terms());

        string.Join('\n', account.Lines.Select(line => $"{line.Code} | {line.Title.Zh} {line.Value.Zh} | {line.Formula.Zh} | {line.Source?.Clause}")).ShouldBe("""
            late | 是否逾期缴费 否 | 集中征缴期至2030-02-28 | YN2024 一
            missed-years | 连续断保年数 5年 | 全年没有任何险种参保才算断保;自2025年度起计 | GB2024-38 全文
            fixed-wait | 固定等待期 3个月 | 未连续参保 | YN2024 六
            variable-before-repair | 修复前变动等待期 4个月 | 每多断保一年1个月;首个断保年已含在固定等待期内 | PUER-EXPLAINER 等待期
            repaired | 缴费修复减少 4个月 | 已缴修复4年,只减变动等待期 | YN2024 六
            floor | 修复后最低等待期 6个月 | 连续断缴4年及以上 | YN2024 六
            wait | 等待期合计 6个月 | 3 + 3 | YN2024 六
            start | 待遇起始日 2030-07-01 | 自1月1日按整月计 | PUER-EXPLAINER 待遇起始
            continuous-bonus | 连续参保激励 0.00元 | 连续1年,满4年后每年4,000.00元 | YN2024 五
            zero-claim-bonus | 零报销激励 0.00元 | 零报销0年,每年4,000.00元 | YN2024 五
            total-bonus | 激励合计 0.00元 | 不超过原封顶线的20% | YN2024 五
            reduction | 断保降低 15,000.00元 | 断保5年,每年3,000.00元,不超过原封顶线的20% | YN2024 六
            effective-cap | 本人大病保险最高支付限额 285,000.00元 | 原封顶线 300,000.00,先各自封顶再相抵 | GB2024-38 全文
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void An_account_says_the_same_in_English_and_names_the_exemption()
    {
        DuesHistory person = Person.Paid(2025).PaidOn(2027, new(2027, 4, 1)).In("released-prisoner");

        EntitlementAccount account = EntitlementDecision.Decide(person, new(2027), new(2027, 5, 1), null, TestLaw.Terms());

        string.Join('\n', account.Lines.Select(line => $"{line.Title.En}: {line.Value.En} ({line.Formula.En})")).ShouldBe("""
            Paid late: yes (the concentrated period ends on 2027-02-28)
            Years missed in a row: 1 year(s) (missed only when no scheme covered any of it; counted from 2025)
            Exempt group: released prisoner (no wait)
            Start of benefits: 2027-04-01 (the day of payment, after the concentrated period)
            """.ReplaceLineEndings("\n"));
    }
}
