using SkillsHub.Partnership.Branding;
using SkillsHub.Partnership.Branding.Errors;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;

namespace SkillsHub.Partnership.Tests.Branding;

public sealed class PermissionTests
{
    private static DateOnly Today => Branded.Today;

    [Fact]
    public void It_is_live_from_its_grant_to_its_last_day()
    {
        var permission = Branded.Asked(scope: Branded.Scope(Today.AddDays(-5), Today.AddDays(3)));
        Assert.Equal(BrandState.Asked, permission.StateOn(Today, endsOn: null));
        Assert.Null(permission.Grant(Branded.Grant(scope: Branded.Scope(Today.AddDays(-5), Today.AddDays(3))), Branded.Around()));

        // Nothing was allowed before it was written.
        Assert.Equal(BrandState.Upcoming, permission.StateOn(Today.AddDays(-1), endsOn: null));
        Assert.Equal(BrandState.Live, permission.StateOn(Today, endsOn: null));
        Assert.Equal(BrandState.Live, permission.StateOn(Today.AddDays(3), endsOn: null));
        Assert.Equal(BrandState.Expired, permission.StateOn(Today.AddDays(4), endsOn: null));
    }

    [Fact]
    public void What_nobody_answered_is_over_with_its_last_day()
    {
        var permission = Branded.Asked(scope: Branded.Scope(last: Today.AddDays(3)));
        Assert.Equal(BrandState.Expired, permission.StateOn(Today.AddDays(4), endsOn: null));
    }

    [Fact]
    public void Where_a_department_has_to_agree_it_is_live_with_both_grants_in_whatever_order()
    {
        foreach (var order in new[] { new[] { BrandGrantor.Party, BrandGrantor.Department }, [BrandGrantor.Department, BrandGrantor.Party] })
        {
            var permission = Branded.Asked(Drafts.School);
            Assert.Equal("Direction de la communication de l'École", permission.Department);
            Assert.Null(permission.Grant(Branded.Grant(order[0]), Branded.Around()));
            Assert.Equal(BrandState.PartlyGranted, permission.StateOn(Today, endsOn: null));
            Assert.Equal([order[1]], permission.Missing);
            Assert.IsType<GrantedAlready>(permission.Grant(Branded.Grant(order[0]), Branded.Around()));
            Assert.Null(permission.Grant(Branded.Grant(order[1]), Branded.Around()));
            Assert.Equal(BrandState.Live, permission.StateOn(Today, endsOn: null));
        }
    }

    [Fact]
    public void What_both_allow_is_what_may_be_used()
    {
        var permission = Branded.Asked(Drafts.School);
        Assert.Null(permission.Grant(Branded.Grant(scope: Branded.Scope(last: Today.AddDays(10))), Branded.Around()));
        Assert.Null(permission.Grant(Branded.Grant(BrandGrantor.Department, Branded.Scope(Today.AddDays(2), Today.AddDays(20), BrandUse.Logo)), Branded.Around()));
        Assert.Equal([BrandUse.Logo], permission.Uses);
        Assert.Equal((Today.AddDays(2), Today.AddDays(10)), (permission.FirstDay, permission.LastDay));
        Assert.Equal([BrandUse.Name, BrandUse.Logo], permission.Asked.Uses);
    }

    [Fact]
    public void Grants_that_have_nothing_in_common_are_refused_at_their_field()
    {
        var permission = Branded.Asked(Drafts.School);
        Assert.Null(permission.Grant(Branded.Grant(scope: Branded.Scope(Today.AddDays(5), Today.AddDays(10), BrandUse.Name)), Branded.Around()));
        Assert.Equal(new NothingInCommon("uses"), permission.Grant(Branded.Grant(BrandGrantor.Department, Branded.Scope(uses: BrandUse.Logo)), Branded.Around()));
        Assert.Equal(new NothingInCommon("lastDay"), permission.Grant(Branded.Grant(BrandGrantor.Department, Branded.Scope(last: Today.AddDays(4))), Branded.Around()));
        Assert.Equal(new NothingInCommon("firstDay"), permission.Grant(Branded.Grant(BrandGrantor.Department, Branded.Scope(Today.AddDays(11))), Branded.Around()));
    }

    [Fact]
    public void A_grant_allows_no_more_than_was_asked_for()
    {
        var permission = Branded.Asked(scope: Branded.Scope(uses: BrandUse.Name));
        Assert.Equal(new WiderThanAsked("uses"), permission.Grant(Branded.Grant(), Branded.Around()));
        Assert.Equal(new WiderThanAsked("firstDay"), permission.Grant(Branded.Grant(scope: Branded.Scope(Today.AddDays(-1), uses: BrandUse.Name)), Branded.Around()));
        Assert.Equal(new WiderThanAsked("lastDay"), permission.Grant(Branded.Grant(scope: Branded.Scope(last: Today.AddDays(31), uses: BrandUse.Name)), Branded.Around()));
        Assert.IsType<EndsBeforeItBegins>(permission.Grant(Branded.Grant(scope: Branded.Scope(Today.AddDays(2), Today.AddDays(1), BrandUse.Name)), Branded.Around()));
        Assert.IsType<NoDepartmentNeeded>(permission.Grant(Branded.Grant(BrandGrantor.Department), Branded.Around()));
    }

    [Fact]
    public void A_grant_is_written_within_the_agreement_and_before_the_last_day_of_use_and_may_come_to_light_after_it()
    {
        var scope = Branded.Scope(last: Today.AddDays(1));
        var later = Branded.Around(today: Today.AddDays(5));
        var permission = Branded.Asked(scope: scope);
        Assert.IsType<GrantedInTheFuture>(permission.Grant(Branded.Grant(scope: scope, on: Today.AddDays(1)), Branded.Around()));
        Assert.IsType<GrantedBeforeAgreement>(permission.Grant(Branded.Grant(scope: scope, on: Amended.Signed.AddDays(-1)), Branded.Around()));
        Assert.IsType<GrantedAfterUse>(permission.Grant(Branded.Grant(scope: scope, on: Today.AddDays(2)), later));
        Assert.Null(permission.Grant(Branded.Grant(scope: scope), later));
        Assert.Equal(BrandState.Live, permission.StateOn(Today, endsOn: null));
    }

    [Fact]
    public void After_a_refusal_nobody_grants_and_the_other_of_two_can_still_refuse()
    {
        var permission = Branded.Asked(Drafts.School);
        Assert.Null(permission.Grant(Branded.Grant(), Branded.Around()));
        Assert.IsType<GrantedAlready>(permission.Refuse(Branded.Refusal(), Branded.Around()));
        Assert.Null(permission.Refuse(Branded.Refusal(BrandGrantor.Department), Branded.Around()));
        Assert.Equal(BrandState.Refused, permission.StateOn(Today, endsOn: null));
        Assert.IsType<NotAwaitingAnswer>(permission.Grant(Branded.Grant(BrandGrantor.Department), Branded.Around()));
        Assert.IsType<PermissionNotWithdrawable>(permission.Withdraw(Branded.Refusal(by: null), Branded.Around()));
        Assert.IsType<NothingToRevoke>(permission.Revoke(Branded.Revocation(Today), Branded.Around()));
    }

    [Fact]
    public void A_revocation_counts_from_its_day_and_an_earlier_one_takes_its_place()
    {
        var permission = Branded.Asked();
        Assert.IsType<NothingToRevoke>(permission.Revoke(Branded.Revocation(Today), Branded.Around()));
        Assert.Null(permission.Grant(Branded.Grant(), Branded.Around()));
        Assert.IsType<NotGrantedByThem>(permission.Revoke(Branded.Revocation(Today, BrandGrantor.Department), Branded.Around()));
        Assert.IsType<RevokedBeforeGrant>(permission.Revoke(Branded.Revocation(Today.AddDays(-1)), Branded.Around()));
        Assert.IsType<RevokedAfterEnd>(permission.Revoke(Branded.Revocation(Today.AddDays(31)), Branded.Around()));
        Assert.Null(permission.Revoke(Branded.Revocation(Today.AddDays(10)), Branded.Around()));
        Assert.Equal((BrandState.Live, BrandState.Revoked), (permission.StateOn(Today.AddDays(9), endsOn: null), permission.StateOn(Today.AddDays(10), endsOn: null)));
        Assert.IsType<RevokedAlready>(permission.Revoke(Branded.Revocation(Today.AddDays(11)), Branded.Around()));
        Assert.Null(permission.Revoke(Branded.Revocation(Today), Branded.Around()));
        Assert.Equal(BrandState.Revoked, permission.StateOn(Today, endsOn: null));
    }

    [Fact]
    public void One_of_two_grants_that_is_taken_back_from_a_later_day_leaves_nothing_to_wait_for()
    {
        var permission = Branded.Asked(Drafts.School);
        Assert.Null(permission.Grant(Branded.Grant(), Branded.Around()));
        Assert.Null(permission.Revoke(Branded.Revocation(Today.AddDays(10)), Branded.Around()));
        Assert.Equal(BrandState.Revoked, permission.StateOn(Today, endsOn: null));
    }

    [Fact]
    public void A_writing_comes_to_light_after_the_agreement_too_unless_that_cut_the_use_short()
    {
        var agreement = Amended.InForce();
        var scope = Branded.Scope(last: Today.AddDays(3));
        var (over, cut) = (Branded.Asked(scope: scope, around: Branded.Around(agreement)), Branded.Asked(around: Branded.Around(agreement)));
        Assert.True(agreement.Leave(Drafts.Town, Today.AddDays(4), amendment: null));
        var later = Branded.Around(agreement, today: Today.AddDays(6));
        Assert.Null(over.Grant(Branded.Grant(scope: scope), later));
        Assert.IsType<NotAwaitingAnswer>(cut.Grant(Branded.Grant(), later));
    }

    [Fact]
    public void A_request_is_withdrawn_while_an_answer_is_missing()
    {
        var granted = Branded.Asked();
        Assert.Null(granted.Grant(Branded.Grant(), Branded.Around()));
        Assert.IsType<PermissionNotWithdrawable>(granted.Withdraw(Branded.Refusal(by: null), Branded.Around()));
        var waiting = Branded.Asked();
        Assert.Null(waiting.Withdraw(Branded.Refusal(by: null), Branded.Around()));
        Assert.Equal(BrandState.Withdrawn, waiting.StateOn(Today, endsOn: null));
    }

    [Fact]
    public void It_ends_on_the_day_on_which_its_party_or_the_one_that_asked_leaves()
    {
        foreach (var leaving in new[] { Drafts.Town, Drafts.School })
        {
            var agreement = Amended.InForce();
            var permission = Branded.Asked(around: Branded.Around(agreement), asker: Drafts.School);
            Assert.Null(permission.Grant(Branded.Grant(), Branded.Around(agreement)));
            Assert.True(agreement.Leave(leaving, Today.AddDays(4), amendment: null));
            var endsOn = Branded.Around(agreement).EndOf(permission);
            Assert.Equal((BrandState.Live, BrandState.Expired), (permission.StateOn(Today.AddDays(3), endsOn), permission.StateOn(Today.AddDays(4), endsOn)));
        }
    }

    [Fact]
    public void It_ends_with_its_agreement()
    {
        var agreement = Amended.InForce();
        var permission = Branded.Asked(around: Branded.Around(agreement));
        Assert.True(agreement.Terminate(Today));
        var around = Branded.Around(agreement);
        Assert.Equal(BrandState.Expired, permission.StateOn(Today, around.EndOf(permission)));
        Assert.IsType<Partnership.Agreements.Errors.AgreementEnded>(permission.Grant(Branded.Grant(), around));
    }
}
