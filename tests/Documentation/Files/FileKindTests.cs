using System.IO.Compression;
using System.Text;
using SkillsHub.Documentation.Files;

namespace SkillsHub.Documentation.Tests.Files;

public sealed class FileKindTests
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";

    [Theory]
    [InlineData($"{Office}wordprocessingml.document", "word/document.xml")]
    [InlineData($"{Office}spreadsheetml.sheet", "xl/workbook.xml")]
    [InlineData($"{Office}presentationml.presentation", "ppt/presentation.xml")]
    public async Task An_office_package_is_known_by_its_main_part(string mediaType, string part)
    {
        Assert.Equal(mediaType, await RecogniseAsync(mediaType, Zip("[Content_Types].xml", part)));
        Assert.Null(await RecogniseAsync(mediaType, Zip("[Content_Types].xml", "other.xml")));
        Assert.Null(await RecogniseAsync(mediaType, Zip(part)[..20]));
    }

    [Fact]
    public async Task A_package_of_very_many_parts_is_not_read_to_its_end()
    {
        const string docx = $"{Office}wordprocessingml.document";
        string[] parts = ["[Content_Types].xml", "word/document.xml"];
        var padding = new string('x', 200);

        Assert.Equal(docx, await RecogniseAsync(docx, Zip([.. parts, .. Enumerable.Range(0, 2_000).Select(number => $"{padding}{number}")])));
        Assert.Null(await RecogniseAsync(docx, Zip([.. parts, .. Enumerable.Range(0, 20_000).Select(number => $"{padding}{number}")])));
    }

    [Fact]
    public async Task An_open_document_names_itself_first()
    {
        const string odt = "application/vnd.oasis.opendocument.text";

        Assert.Equal(odt, await RecogniseAsync(odt, Zip(("mimetype", odt))));
        Assert.Null(await RecogniseAsync(odt, Zip(("mimetype", "application/vnd.oasis.opendocument.spreadsheet"))));
        Assert.Null(await RecogniseAsync(odt, Zip(("first", "x"), ("mimetype", odt))));
    }

    [Fact]
    public async Task Text_is_served_in_the_charset_that_it_has()
    {
        Assert.Equal("text/csv; charset=utf-8", await RecogniseAsync("text/csv", Encoding.UTF8.GetBytes("été;1")));
        Assert.Equal("text/csv; charset=windows-1252", await RecogniseAsync("text/csv", Encoding.Latin1.GetBytes("été;1")));
        Assert.Null(await RecogniseAsync("text/plain", [0x41, 0x07]));
    }

    [Fact]
    public async Task A_character_may_lie_across_two_reads()
    {
        var text = Encoding.UTF8.GetBytes(new string('a', (64 * 1024) - 1) + "é");

        Assert.Equal("text/plain; charset=utf-8", await RecogniseAsync("text/plain", text));
        Assert.Equal("text/plain; charset=windows-1252", await RecogniseAsync("text/plain", text[..^1]));
    }

    [Theory]
    [InlineData("application/vnd.ms-excel", "t.csv", "text/csv")]
    [InlineData("application/octet-stream", "t.PDF", "application/pdf")]
    [InlineData(null, "t.mp4", "video/mp4")]
    [InlineData("TEXT/PLAIN; charset=utf-8", "t.bin", "text/plain")]
    [InlineData(null, null, null)]
    [InlineData("image/svg+xml", "t.png", null)]
    public void A_vague_type_is_told_by_the_name_and_a_clear_one_is_believed(string? declared, string? name, string? kind) =>
        Assert.Equal(kind, FileKinds.Find(declared, name)?.MediaType);

    private static async Task<string?> RecogniseAsync(string mediaType, byte[] bytes)
    {
        using var content = new MemoryStream(bytes);
        return await FileKinds.Find(mediaType, name: null)!.Recognise(content, TestContext.Current.CancellationToken);
    }

    private static byte[] Zip(params string[] names) => Zip([.. names.Select(name => (name, "x"))]);

    private static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                writer.Write(Encoding.ASCII.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
