using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;
using static SkillsHub.Portal.Tests.Pages.Funding.FundingAnswers;

namespace SkillsHub.Portal.Tests.Pages.Funding;

/// <summary>Invoices that look recorded already: somebody confirms those that were shown, and no others.</summary>
public sealed class DuplicatePagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Ledger = $"{Folder}/expenses";
    private static readonly string New = $"{Ledger}/new?form=0199c000-0000-7000-8000-0000000000ff";
    private static readonly string Import = $"{Ledger}/import?form=0199c000-0000-7000-8000-0000000000fe";

    [Fact]
    public async Task An_invoice_that_is_recorded_already_is_told_and_sent_again_once_it_is_confirmed()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Duplicate.AnswerAsync;
        var warned = await staff.SubmitAsync(New, "record", Typed("F-17"));

        Assert.Equal(HttpStatusCode.Conflict, warned.Status);
        Assert.Contains("est déjà enregistrée\u00a0: confirmez si c’en est une autre", warned.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Ledger}/{ExpenseId}\"", warned.Body, StringComparison.Ordinal);
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        await staff.SubmitAsync(New, "record", Typed("F-17", ("confirmDuplicate", BoxOf(warned, "confirmDuplicate"))));
        Assert.True((bool)hub.Sent!["confirmDuplicate"]!);
    }

    [Fact]
    public async Task The_box_ticked_for_one_invoice_confirms_no_other()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Duplicate.AnswerAsync;
        var box = BoxOf(await staff.SubmitAsync(New, "record", Typed("F-17")), "confirmDuplicate");
        var hub = Duplicate;
        fixture.Hub.Answer = hub.AnswerAsync;

        var other = await staff.SubmitAsync(New, "record", Typed("F-18", ("confirmDuplicate", box)));

        Assert.False((bool)hub.Sent!["confirmDuplicate"]!);
        Assert.DoesNotMatch("name=\"confirmDuplicate\"[^>]* checked", other.Body);
        Assert.Matches("name=\"confirmDuplicate\"[^>]* checked", (await staff.SubmitAsync(New, "record", Typed("F-17", ("confirmDuplicate", box)))).Body);
    }

    [Fact]
    public async Task Invoices_that_a_file_brings_twice_are_confirmed_with_that_file_alone()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var lines = new object[] { new { line = 3, column = "facture", rule = "expense.duplicate", value = "F-1", message = "" } };
        var twice = new FundingAnswers { Refusal = (StatusCodes.Status422UnprocessableEntity, new { code = "expense.import-refused", refused = 1, lines }) };
        fixture.Hub.Answer = twice.AnswerAsync;
        var box = BoxOf(await staff.SubmitAsync(Import, "import", File("F-1"), ("key", "clef-1")), "confirmDuplicates");

        fixture.Hub.Calls.Clear();
        var other = await staff.SubmitAsync(Import, "import", File("F-2"), ("key", "clef-1"), ("confirmDuplicates", box));
        Assert.DoesNotContain($"/api/partnership{Ledger}/import?confirmDuplicates=true", fixture.Hub.Calls);
        Assert.DoesNotMatch("name=\"confirmDuplicates\"[^>]* checked", other.Body);

        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        await staff.SubmitAsync(Import, "import", File("F-1"), ("key", "clef-1"), ("confirmDuplicates", box));
        Assert.Contains($"/api/partnership{Ledger}/import?confirmDuplicates=true", fixture.Hub.Calls);
    }

    private static FundingAnswers Duplicate => new()
    {
        Refusal = (StatusCodes.Status409Conflict, new { code = "expense.duplicate", earlier = ExpenseId, errors = new[] { new { field = "invoice", rule = "expense.duplicate", message = "" } } }),
    };

    private static string BoxOf(PortalAnswer page, string name)
    {
        var box = Regex.Match(page.Body, $"name=\"{name}\" value=\"(?<mark>[^\"]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.True(box.Success, page.Body);
        return box.Groups["mark"].Value;
    }

    private static (string Name, HttpContent Content)? File(string invoice) => ("depenses.csv", new StringContent($"date;montant;facture\r\n2026-05-02;10;{invoice}\r\n"));

    private static (string Name, string Value)[] Typed(string invoice, params (string Name, string Value)[] more) =>
    [
        ("key", "clef-1"), ("spentOn", "2026-05-02"), ("amount", "10"), ("supplier", "Dupont"), ("invoice", invoice), ("label", "Table"), ("family", "training"), ("nature", "investment"),
        ("allocations[0].grant", "1"), ("allocations[0].amount", "10"), .. more,
    ];
}
