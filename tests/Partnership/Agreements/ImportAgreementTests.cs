using System.Net;
using System.Text;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements.Import;
using SkillsHub.Testing;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Agreements;

public sealed class ImportAgreementTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    [Fact]
    public async Task The_sample_becomes_a_draft_that_says_what_blocks_its_signature_and_the_parties_hear_of_it()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);

        var id = await staff.ImportUniqueSampleAsync();

        var (agreement, _) = await staff.ReadAsync(id);
        Assert.Equal("draft", (string?)agreement["state"]);
        Assert.Equal(5, agreement["parties"]!.AsArray().Count);
        Assert.NotEmpty(agreement["blocking"]!.AsArray());
        Assert.NotEmpty(agreement["content"]!["findings"]!.AsArray());
        var imported = await tap.FirstAsync<AgreementImported>(candidate => candidate.AggregateId == id);
        Assert.Equal(1, imported.AggregateVersion);
        Assert.Equal(agreement["parties"]!.AsArray().Select(party => (string)party!["slug"]!), imported.Parties);
        Assert.Equal(agreement["blocking"]!.AsArray().Count, imported.BlockingOpenPoints);
    }

    [Fact]
    public async Task Every_item_points_into_the_text_as_imported()
    {
        var id = await staff.ImportUniqueSampleAsync();
        var (agreement, _) = await staff.ReadAsync(id);
        using var answer = await service.ClientOf(TestUser.Staff()).GetAsync($"/api/partnership/agreements/{id}/source", TestContext.Current.CancellationToken);
        var lines = (await AgreementClient.BodyOf(answer))["lines"]!.AsArray().Select(line => (string)line!["text"]!).ToList();

        foreach (var commitment in agreement["content"]!["commitments"]!.AsArray())
        {
            var source = commitment!["source"]!;
            var (first, last) = ((int)source["firstLine"]!, (int)source["lastLine"]!);
            Assert.Contains(Words((string)source["quote"]!), Words(string.Join('\n', lines[(first - 1)..last])), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_same_file_twice_names_the_draft_that_it_is_also_when_both_come_at_once()
    {
        var file = await staff.UniqueSampleAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => staff.ImportAsync(file)));

        var created = Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        var id = (Guid)(await AgreementClient.BodyOf(created))["id"]!;
        foreach (var answer in answers.Except([created]))
        {
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
            var problem = await AgreementClient.BodyOf(answer);
            Assert.Equal("import.already-imported", (string?)problem["code"]);
            Assert.Equal((id, "draft"), ((Guid)problem["agreementId"]!, (string)problem["agreementState"]!));
            Assert.NotEmpty((string)problem["agreementTitle"]!);
        }
    }

    [Fact]
    public async Task A_draft_tells_nobody_its_parties_and_they_are_registered_once_when_it_is_opened()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var name = $"La Commune de Valcendre {Guid.NewGuid():N}";
        var sample = Encoding.UTF8.GetString(await staff.ReadSampleAsync()).Replace("La Commune de Valcendre", name, StringComparison.Ordinal);
        var drafts = new List<Guid>();
        for (var copy = 0; copy < 2; copy++)
        {
            using var imported = await staff.ImportAsync(Encoding.UTF8.GetBytes($"{sample}\n{copy}\n"));
            drafts.Add((Guid)(await AgreementClient.BodyOf(imported))["id"]!);
            await staff.ResolveAllBlockingAsync(drafts[^1]);
        }

        Assert.DoesNotContain(tap.Received.OfType<OrganisationRegistered>(), registered => registered.Name == name);

        var answers = await Task.WhenAll(drafts.Select(draft => staff.ChangeAsync(draft, "open-for-signature")));
        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NoContent, HttpStatusCode.PreconditionFailed }));
        foreach (var (draft, _) in drafts.Zip(answers).Where(pair => pair.Second.StatusCode == HttpStatusCode.PreconditionFailed))
            Assert.Equal(HttpStatusCode.NoContent, (await staff.ChangeAsync(draft, "open-for-signature")).StatusCode);

        foreach (var draft in drafts)
            await tap.FirstAsync<AgreementOpenedForSignature>(opened => opened.AggregateId == draft);
        var told = await tap.FirstAsync<OrganisationRegistered>(registered => registered.Name == name);
        Assert.Single(tap.Received.OfType<OrganisationRegistered>(), registered => registered.Slug == told.Slug);
    }

    [Fact]
    public async Task Staff_of_a_hub_that_nobody_opened_is_told_so()
    {
        var elsewhere = new AgreementClient(service.ClientOf(TestUser.Staff("maison-inconnue")));

        using var answer = await elsewhere.ImportAsync(await staff.UniqueSampleAsync());

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("hub.not-registered", (string?)(await AgreementClient.BodyOf(answer))["code"]);
    }

    [Fact]
    public async Task A_discarded_draft_makes_room_for_the_same_file()
    {
        var file = await staff.UniqueSampleAsync();
        var first = (Guid)(await AgreementClient.BodyOf(await staff.ImportAsync(file)))["id"]!;
        var (_, tag) = await staff.ReadAsync(first);
        using var discard = new HttpRequestMessage(HttpMethod.Delete, $"/api/partnership/agreements/{first}");
        discard.Headers.TryAddWithoutValidation("If-Match", tag);
        using var client = service.ClientOf(TestUser.Staff());
        using var discarded = await client.SendAsync(discard, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, discarded.StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, (await staff.GetAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await staff.ImportAsync(file)).StatusCode);
    }

    public static TheoryData<string, byte[], HttpStatusCode, string> BadFiles => new()
    {
        { "empty", [], HttpStatusCode.BadRequest, "import.empty" },
        { "a program", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1, 2, 0, 0], HttpStatusCode.UnsupportedMediaType, "import.binary" },
        { "no agreement", Encoding.UTF8.GetBytes("Liste de courses :\n- du pain\n- du lait\n"), HttpStatusCode.UnprocessableEntity, "import.not-an-agreement" },
        { "two encodings", [.. "Été à Lyon\n"u8, .. Encoding.Latin1.GetBytes("Été à Paris\n")], HttpStatusCode.UnprocessableEntity, "import.mixed-encodings" },
        { "a picture", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10], HttpStatusCode.UnsupportedMediaType, "import.unsupported-format" },
        { "a zip bomb", WordFiles.Zip(("word/document.xml", new byte[50 * 1024 * 1024])), HttpStatusCode.UnprocessableEntity, "import.docx-expands-too-much" },
        { "an encrypted PDF", PdfFiles.Encrypted(), HttpStatusCode.UnprocessableEntity, "import.pdf-encrypted" },
        { "a scanned PDF", PdfFiles.WithoutText(), HttpStatusCode.UnprocessableEntity, "import.pdf-without-text" },
        { "a broken PDF", Encoding.ASCII.GetBytes("%PDF-1.7\nrubbish"), HttpStatusCode.UnprocessableEntity, "import.pdf-broken" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_bad_file_is_refused_by_its_rule_and_leaves_nothing(string what, byte[] file, HttpStatusCode status, string code)
    {
        var before = await CountAsync();

        using var answer = await staff.ImportAsync(file, $"{what}.pdf");

        Assert.Equal(status, answer.StatusCode);
        var problem = await AgreementClient.BodyOf(answer);
        Assert.Equal(code, (string?)problem["code"]);
        Assert.Equal("file", (string?)problem["errors"]![0]!["field"]);
        Assert.Matches("^(The|A) ", (string?)problem["detail"]);
        Assert.Equal(before, await CountAsync());
    }

    [Theory]
    [InlineData(100 * 1024 * 1024, false)]
    [InlineData(100 * 1024 * 1024, true)]
    [InlineData((20 * 1024 * 1024) + 1, true)]
    [InlineData((20 * 1024 * 1024) + 1, false)]
    public async Task A_file_that_is_too_large_is_refused_by_its_rule_however_it_is_sent(int bytes, bool chunked)
    {
        using var answer = await staff.ImportAsync(new byte[bytes], chunked: chunked);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var problem = await AgreementClient.BodyOf(answer);
        Assert.Equal("import.too-large", (string?)problem["code"]);
        Assert.Equal(20, (int?)problem["limitMegabytes"]);
    }

    [Fact]
    public async Task A_form_that_ends_too_soon_is_malformed()
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nCONVENTION"));
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=edge");
        using var client = service.ClientOf(TestUser.Staff());

        using var answer = await client.PostAsync("/api/partnership/agreements/import", content, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("request.malformed", (string?)(await AgreementClient.BodyOf(answer))["code"]);
    }

    [Fact]
    public async Task A_long_name_of_a_file_is_cut_between_characters()
    {
        using var answer = await staff.ImportAsync(await staff.UniqueSampleAsync(), $"{new string('a', 199)}\U0001F4DC.txt");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(new string('a', 199), (string?)(await AgreementClient.BodyOf(answer))["fileName"]);
    }

    [Fact]
    public async Task A_form_without_file_names_the_field()
    {
        using var answer = await staff.ImportAsync([1], field: "other");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("file", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_real_agreement_gives_what_a_reader_finds_in_it()
    {
        var file = await File.ReadAllBytesAsync(SharedFolder.PathTo("seed/contrat-territorial-saint-dizier.txt"), TestContext.Current.CancellationToken);

        using var answer = await staff.ImportAsync(file);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var agreement = await AgreementClient.BodyOf(answer);
        Assert.Equal(7, agreement["parties"]!.AsArray().Count);
        Assert.Equal(29, agreement["content"]!["commitments"]!.AsArray().Count);
        Assert.Equal("conseil-regional-grand-est", (string?)agreement["parties"]![1]!["slug"]);
    }

    // A bullet's indentation is not part of the quote.
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<long> CountAsync()
    {
        await using var source = Npgsql.NpgsqlDataSource.Create(service.Database.ConnectionString);
        await using var command = source.CreateCommand("select count(*) from agreement");
        // Other tests of this class do not run at the same time.
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
