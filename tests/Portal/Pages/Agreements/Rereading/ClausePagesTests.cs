using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Agreements.Rereading;

public sealed class ClausePagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Terms = $"{ReadingAnswers.Page}/reading/terms";
    private static readonly string Committee = $"{ReadingAnswers.Page}/reading/committee";

    // As the page sends them when nobody changes anything.
    private static readonly (string Name, string Value)[] AsRead =
    [
        ("etag", "\"7\""), ("title.text", "Convention"), ("title.firstLine", "1"), ("title.lastLine", "1"),
        ("term.duration.count", "3"), ("term.duration.unit", "years"), ("term.start", "lastSignature"), ("term.firstLine", "31"), ("term.lastLine", "33"),
        ("renewal.kind", "tacit"), ("renewal.notice.unit", "years"), ("renewal.isForSameDuration", "true"), ("renewal.duration.unit", "years"), ("renewal.firstLine", "32"), ("renewal.lastLine", "32"),
        ("termination.notice.unit", "years"), ("originals.count", "6"), ("originals.firstLine", "41"), ("originals.lastLine", "41"),
    ];

    [Fact]
    public async Task What_is_left_as_the_rules_read_it_is_not_said_by_a_person()
    {
        var (staff, hub) = await VisitAsync();
        using (staff)
        {
            var page = await staff.OpenAsync(Terms);
            Assert.Contains("name=\"term.lastLine\" type=\"number\" value=\"33\"", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("name=\"renewal.duration.count\" type=\"number\" value=", page.Body, StringComparison.Ordinal);

            await staff.SubmitAsync(Terms, "correct", AsRead);

            Assert.Equal("PUT reading/terms \"7\"", hub.Change);
            Assert.All(["title", "term", "renewal", "termination", "originals"], part => Assert.Null(hub.Body![part]));
        }
    }

    [Fact]
    public async Task Only_what_differs_is_sent_and_what_the_text_does_not_say_is_sent_as_such()
    {
        var (staff, hub) = await VisitAsync();
        using (staff)
        {
            await staff.SubmitAsync(Terms, "correct", [.. AsRead.Where(field => field.Name is not ("term.duration.count" or "originals.count")), ("term.duration.count", "5"), ("originals.isAbsent", "true")]);

            Assert.Null(hub.Body!["renewal"]);
            Assert.Equal((5, "years", "lastSignature", 31, 33), ((int)hub.Body["term"]!["duration"]!["count"]!, (string?)hub.Body["term"]!["duration"]!["unit"], (string?)hub.Body["term"]!["start"], (int)hub.Body["term"]!["firstLine"]!, (int)hub.Body["term"]!["lastLine"]!));
            Assert.Equal("""{"isAbsent":true}""", hub.Body["originals"]!.ToJsonString());
        }
    }

    [Fact]
    public async Task A_figure_that_is_none_is_not_sent_on()
    {
        var (staff, hub) = await VisitAsync();
        using (staff)
        {
            var page = await staff.SubmitAsync(Terms, "correct", [.. AsRead.Where(field => field.Name != "originals.count"), ("originals.count", "six")]);

            Assert.Equal((HttpStatusCode.BadRequest, null), (page.Status, hub.Change));
            Assert.Contains("value=\"six\"", page.Body, StringComparison.Ordinal);
            Assert.Contains("Donnez un nombre, en chiffres.", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_committee_is_sent_with_its_members_row_by_row()
    {
        var (staff, hub) = await VisitAsync();
        using (staff)
        {
            var page = await staff.OpenAsync(Committee);
            Assert.Contains("name=\"committee.lastLine\" type=\"number\" value=\"38\"", page.Body, StringComparison.Ordinal);
            (string, string)[] typed =
            [
                ("etag", "\"7\""), ("committee.name", "Comité de suivi"), ("committee.meetingsPerYear", "0,5"), ("committee.firstLine", "37"), ("committee.lastLine", "38"),
                ("committee.members[0].party", "region"), ("committee.members[0].seats", "2"), ("committee.members[1].name", "le Préfet"), ("committee.members[1].isAdvisory", "true"),
            ];
            var answer = await staff.SubmitAsync(Committee, "correct", typed);

            Assert.Equal((HttpStatusCode.Found, "PUT reading/committee \"7\""), (answer.Status, hub.Change));
            var committee = hub.Body!["committee"]!;
            Assert.Equal(("Comité de suivi", 0.5m), ((string?)committee["name"], (decimal)committee["meetingsPerYear"]!));
            Assert.Equal([("region", 2, false), (null, null, true)], committee["members"]!.AsArray().Select(member => ((string?)member!["party"], (int?)member["seats"], (bool)member["isAdvisory"]!)));

            hub.Refusal = (400, new { code = "request.invalid", errors = new[] { new { field = "committee.members[1].party", rule = "agreement.not-a-party", message = "" } } });
            var refused = await staff.SubmitAsync(Committee, "correct", typed);
            Assert.Contains("id=\"f-committee-members-1--party-error\"", refused.Body, StringComparison.Ordinal);
            Assert.Contains("value=\"le Préfet\"", refused.Body, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("point", "open-points", "question", "pointAdded#points")]
    [InlineData("finding", "findings", "words", "findingAdded#findings")]
    public async Task What_no_rule_saw_is_added_from_the_lines_of_an_unread_passage(string form, string path, string field, string next)
    {
        var (staff, hub) = await VisitAsync();
        using (staff)
        {
            var address = $"{ReadingAnswers.Page}/reading/{form}?first=12&last=14";
            var page = await staff.OpenAsync(address);
            Assert.Contains("name=\"firstLine\" type=\"number\" value=\"12\"", page.Body, StringComparison.Ordinal);
            Assert.Contains("name=\"lastLine\" type=\"number\" value=\"14\"", page.Body, StringComparison.Ordinal);
            var answer = await staff.SubmitAsync(address, "add", ("etag", "\"7\""), (field, "Quels locaux ?"), ("kind", "undefined"), ("firstLine", "12"), ("lastLine", "14"));

            Assert.Equal($"POST {path} \"7\"", hub.Change);
            Assert.Equal(("Quels locaux ?", 12, 14), ((string?)hub.Body![field], (int)hub.Body["firstLine"]!, (int)hub.Body["lastLine"]!));
            Assert.EndsWith($"?done={next}", answer.Headers["Location"], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("terms", "Correct the reading of the term and rules")]
    [InlineData("committee", "Without deciding")]
    [InlineData("parties", "Representative’s function")]
    [InlineData("point", "What is missing?")]
    [InlineData("finding", "What does not agree")]
    public async Task The_forms_speak_English_too(string form, string words)
    {
        var (staff, _) = await VisitAsync();
        using (staff)
        {
            await staff.ChooseEnglishAsync();
            Assert.Contains(words, (await staff.OpenAsync($"{ReadingAnswers.Page}/reading/{form}")).Body, StringComparison.Ordinal);
        }
    }

    private async Task<(PortalVisitor Staff, ReadingAnswers Hub)> VisitAsync()
    {
        var hub = new ReadingAnswers();
        var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.AnswerAsync;
        return (staff, hub);
    }
}
