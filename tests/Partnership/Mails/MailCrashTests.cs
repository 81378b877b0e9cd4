using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Mails;

public sealed class MailCrashTests(MailedPartnershipService service) : IClassFixture<MailedPartnershipService>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_process_killed_before_it_noted_a_mail_as_sent_sends_it_again_under_the_same_id()
    {
        var staff = new AgreementClient(service.ClientOf(TestUser.Staff()));
        await staff.BringExpressIntoForceAsync();
        await service.TellAsync(ExpressAgreements.Parties[0]);
        var taken = new TaskCompletionSource<string?>();
        var isDead = new TaskCompletionSource();
        service.Server.Confirms = async mail =>
        {
            taken.TrySetResult(MailedPartnershipService.Read(mail).MessageId);
            await isDead.Task;
            return false;
        };
        await staff.BringExpressIntoForceAsync(end: ExpressAgreements.Today.AddMonths(4));
        var id = await taken.Task.WaitAsync(Token);
        await service.Service.KillAsync();
        service.Server.Confirms = _ => Task.FromResult(true);
        isDead.SetResult();

        // The claim of the dead process ends: minutes that no test waits.
        await service.Database.ExecuteAsync("update mail set next_attempt_at = null where sent_at is null", Token);
        await service.Service.RestartAsync(Token);
        await Eventually.TrueAsync(() => service.Server.Received.Count(mail => MailedPartnershipService.Read(mail).MessageId == id) == 2);
        await Eventually.TrueAsync(async () => await service.Database.ScalarAsync<long>("select count(*) from mail where sent_at is null", Token) == 0);
    }
}
